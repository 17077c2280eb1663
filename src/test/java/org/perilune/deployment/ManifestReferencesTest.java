package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What no schema knows: that a name in one manifest is there in another. */
class ManifestReferencesTest {

    /** Made by the operator of the databases: one login and one authority for each cluster. */
    private static final Set<String> MADE_BY_THE_OPERATOR =
            Set.of("perilune-database-ca", "keycloak-database-ca", "keycloak-database-app");

    private static final Pattern LISTED = Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE);

    private final Manifests production = Manifests.production();

    @Test
    void every_mounted_volume_is_there() {
        assertThat(production.workloads())
                .allSatisfy(workload -> assertThat(
                                names(Manifests.container(workload).path("volumeMounts")))
                        .isEqualTo(names(Manifests.pod(workload).path("volumes"))));
    }

    @Test
    void every_service_account_and_config_map_is_there() {
        assertThat(production.workloads())
                .allSatisfy(workload -> production.the(
                        "ServiceAccount",
                        Manifests.pod(workload).path("serviceAccountName").asText()));
        assertThat(production.all().flatMap(manifest -> manifest.findValues("configMapRef").stream()))
                .isNotEmpty()
                .allSatisfy(map -> production.the("ConfigMap", map.path("name").asText()));
    }

    @Test
    void the_scripts_a_database_starts_from_are_there() {
        var data = production.the("ConfigMap", "perilune-database-bootstrap").path("data");
        assertThat(production.the("Cluster", "perilune-database").findValues("configMapRefs"))
                .hasSize(2)
                .allSatisfy(scripts ->
                        assertThat(data.has(scripts.at("/0/key").asText())).isTrue());
    }

    @Test
    void every_service_finds_pods_that_have_its_port() {
        assertThat(production.of("Service")).hasSize(2).allSatisfy(service -> {
            var pods = production
                    .workloads()
                    .filter(workload -> isLabelled(workload, service.at("/spec/selector")))
                    .toList();
            assertThat(pods).hasSize(1);
            assertThat(names(Manifests.container(pods.get(0)).path("ports")))
                    .contains(service.at("/spec/ports/0/targetPort").asText());
        });
    }

    @Test
    void every_ingress_leads_to_a_service_over_tls() {
        assertThat(production.of("Ingress")).hasSize(2).allSatisfy(ingress -> {
            assertThat(ingress.at("/spec/tls/0/hosts/0")).isEqualTo(ingress.at("/spec/rules/0/host"));
            assertThat(ingress.findValues("service")).isNotEmpty().allSatisfy(service -> {
                var ports =
                        production.the("Service", service.path("name").asText()).at("/spec/ports");
                assertThat(names(ports)).contains(service.at("/port/name").asText());
            });
        });
    }

    @Test
    void only_what_participants_use_is_open_to_the_world() {
        assertThat(production.of("Ingress").flatMap(ingress -> ingress.findValuesAsText("path").stream()))
                .containsExactlyInAnyOrder(
                        "/v1", "/version", "/calendar", "/contract", "/realms/perilune", "/resources");
    }

    @Test
    void every_operation_of_the_contract_is_open_to_participants() {
        var open = Manifests.each(production.the("Ingress", "perilune").at("/spec/rules/0/http/paths"))
                .map(path -> path.path("path").asText())
                .toList();
        assertThat(Yaml.document(Path.of("openapi/marketplace.yaml"))
                        .path("paths")
                        .fieldNames())
                .toIterable()
                .isNotEmpty()
                .allMatch(operation -> open.stream().anyMatch(operation::startsWith));
    }

    @Test
    void every_secret_is_made_by_the_operator_or_listed_in_the_readme() throws IOException {
        var listed = LISTED.matcher(Files.readString(Manifests.FOLDER.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = new TreeSet<String>();
        production.all().forEach(manifest -> {
            manifest.findValues("secretKeyRef")
                    .forEach(secret -> named.add(secret.path("name").asText()));
            manifest.findValues("passwordSecret")
                    .forEach(secret -> named.add(secret.path("name").asText()));
            named.addAll(manifest.findValuesAsText("secretName"));
            if (manifest.path("kind").asText().equals("Cluster")
                    && manifest.at("/spec/bootstrap/initdb").has("secret")) {
                named.add(manifest.at("/spec/bootstrap/initdb/secret/name").asText());
            }
        });
        named.removeAll(MADE_BY_THE_OPERATOR);
        assertThat(named).isEqualTo(listed);
    }

    @Test
    void every_network_policy_and_budget_finds_its_pods() {
        var clusters = production.of("Cluster").map(Manifests::name).collect(Collectors.toSet());
        assertThat(production.all().flatMap(manifest -> manifest.findValues("matchLabels").stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(labels -> assertThat(
                                clusters.contains(labels.path("cnpg.io/cluster").asText())
                                        || isElsewhere(labels)
                                        || production.workloads().anyMatch(workload -> isLabelled(workload, labels)))
                        .as(labels.toString())
                        .isTrue());
    }

    /** Namespaces, the cluster's DNS and the operator are not ours to define. */
    private static boolean isElsewhere(JsonNode labels) {
        return labels.has("kubernetes.io/metadata.name")
                || labels.has("k8s-app")
                || labels.path("app.kubernetes.io/name").asText().equals("cloudnative-pg");
    }

    private static boolean isLabelled(JsonNode workload, JsonNode labels) {
        var pod = workload.at("/spec/template/metadata/labels");
        return labels.properties().stream().allMatch(label -> label.getValue().equals(pod.get(label.getKey())));
    }

    private static Set<String> names(JsonNode list) {
        return Manifests.each(list)
                .map(item -> item.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
