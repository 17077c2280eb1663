package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every pod of ours must be: unprivileged, bounded, probed, and without a secret it does not need. */
class ManifestPostureTest {

    private static final Pattern SECRET_FOR_THE_OWNER = Pattern.compile("perilune-login-owner|PERILUNE_OWNER");

    private final Manifests production = Manifests.production();

    @Test
    void the_namespace_enforces_the_restricted_standard() {
        assertThat(production.of("Namespace"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }

    @Test
    void every_pod_is_restricted() {
        assertThat(production.workloads()).hasSize(3).allSatisfy(workload -> {
            var pod = Manifests.pod(workload);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.fieldNames()).toIterable().noneMatch(name -> name.startsWith("host"));
            assertThat(pod.path("volumes"))
                    .noneMatch(volume -> volume.has("hostPath"))
                    .anyMatch(volume -> volume.path("name").asText().equals("tmp") && volume.has("emptyDir"));
        });
    }

    @Test
    void every_container_is_restricted() {
        assertThat(containers()).hasSize(3).allSatisfy(container -> {
            var context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.path("privileged").asBoolean()).isFalse();
            assertThat(texts(context.at("/capabilities/drop"))).containsExactly("ALL");
            assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
        });
    }

    @Test
    void every_container_says_what_it_needs_and_what_it_may_take() {
        assertThat(containers())
                .allSatisfy(container -> Stream.of("requests", "limits")
                        .forEach(bound -> assertThat(
                                        container.path("resources").path(bound).fieldNames())
                                .toIterable()
                                .contains("cpu", "memory")));
    }

    @Test
    void servers_are_probed_spread_and_never_all_gone_at_once() {
        assertThat(production.of("Deployment")).hasSize(2).allSatisfy(server -> {
            assertThat(server.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(server.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                    .isZero();
            assertThat(Manifests.container(server).fieldNames())
                    .toIterable()
                    .contains("startupProbe", "livenessProbe", "readinessProbe");
            assertThat(Manifests.pod(server).path("topologySpreadConstraints")).isNotEmpty();
            assertThat(production.of("PodDisruptionBudget"))
                    .anyMatch(budget -> budget.at("/spec/selector").equals(server.at("/spec/selector")));
        });
    }

    @Test
    void the_program_is_asked_for_its_health_where_it_answers() {
        var program = Manifests.container(production.the("Deployment", "perilune"));
        assertThat(program.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(program.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        var keycloak = Manifests.container(production.the("Deployment", "keycloak"));
        assertThat(keycloak.at("/livenessProbe/httpGet/port").asText()).isEqualTo("management");
        assertThat(keycloak.at("/readinessProbe/httpGet/port").asText()).isEqualTo("management");
    }

    @Test
    void a_pod_ends_after_its_endpoints_forgot_it_and_its_requests_ended() {
        var program = production.the("Deployment", "perilune");
        int forgotten = Manifests.container(program)
                .at("/lifecycle/preStop/sleep/seconds")
                .asInt();
        var shutdown = production
                .the("ConfigMap", "perilune-settings")
                .at("/data/QUARKUS_SHUTDOWN_TIMEOUT")
                .asText();
        int requests = Integer.parseInt(shutdown.replace("S", ""));
        assertThat(Manifests.pod(program).path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(forgotten + requests);
    }

    @Test
    void only_the_migration_and_the_database_know_the_owner() {
        assertThat(production.all())
                .filteredOn(manifest ->
                        SECRET_FOR_THE_OWNER.matcher(manifest.toString()).find())
                .extracting(Manifests::name)
                .containsExactlyInAnyOrder("perilune-migration", "perilune-database");
    }

    @Test
    void an_authoritys_private_key_reaches_no_pod() {
        assertThat(production.workloads())
                .allSatisfy(workload -> assertThat(Manifests.pod(workload).path("volumes"))
                        .filteredOn(volume ->
                                volume.at("/secret/secretName").asText().endsWith("-ca"))
                        .isNotEmpty()
                        .allSatisfy(volume -> assertThat(volume.at("/secret/items"))
                                .singleElement()
                                .satisfies(item ->
                                        assertThat(item.path("key").asText()).isEqualTo("ca.crt"))));
    }

    @Test
    void the_image_runs_as_the_user_of_the_pods_and_starts_the_fast_jar() throws IOException {
        var recipe = Files.readAllLines(Manifests.FOLDER.resolve("Containerfile"));
        long user = Manifests.pod(production.the("Deployment", "perilune"))
                .at("/securityContext/runAsUser")
                .asLong();
        assertThat(recipe).contains("USER " + user + ":" + user, "CMD [\"serve\"]");
        assertThat(recipe).anyMatch(line -> line.startsWith("FROM ") && line.contains(":17-jre"));
        assertThat(recipe)
                .filteredOn(line -> line.startsWith("COPY "))
                .extracting(line -> line.split(" ")[1])
                .containsExactlyInAnyOrder(
                        "target/quarkus-app/lib/",
                        "target/quarkus-app/quarkus-run.jar",
                        "target/quarkus-app/quarkus/",
                        "target/quarkus-app/app/");
    }

    @Test
    void every_image_of_production_has_a_version() {
        var images = Stream.concat(
                containers().map(container -> container.path("image").asText()),
                production
                        .of("Cluster")
                        .map(cluster -> cluster.at("/spec/imageName").asText()));
        assertThat(images).hasSize(5).allMatch(image -> image.matches(".+/.+:\\d+\\.\\d+.*"));
    }

    private Stream<JsonNode> containers() {
        return production
                .workloads()
                .map(Manifests::pod)
                .flatMap(pod -> Stream.concat(
                        Manifests.each(pod.path("containers")), Manifests.each(pod.path("initContainers"))));
    }

    private static List<String> texts(JsonNode list) {
        return Manifests.each(list).map(JsonNode::asText).toList();
    }
}
