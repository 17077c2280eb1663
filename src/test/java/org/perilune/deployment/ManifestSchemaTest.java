package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests fit the real schemas, and the check finds what is missing and what is misspelt. */
class ManifestSchemaTest {

    /** Objects whose keys are ours to choose: a misspelling there is beyond any schema. */
    private static final Set<String> FREE =
            Set.of("labels", "matchLabels", "selector", "data", "parameters", "requests", "limits");

    @Test
    void every_manifest_of_the_base_fits_its_schema() {
        assertThat(faults(Manifests.base())).isEmpty();
    }

    @Test
    void every_manifest_of_production_fits_its_schema() {
        assertThat(faults(Manifests.production())).isEmpty();
    }

    @Test
    void nothing_is_left_out_of_the_rendering() {
        assertThat(Manifests.base().all()).hasSize(24);
        assertThat(Manifests.production().all()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, perilune, /spec, selector",
        "Deployment, perilune, /spec, template",
        "Deployment, perilune, /spec/template/spec/containers/0, name",
        "Deployment, perilune, /spec/template/spec/containers/0/livenessProbe/httpGet, port",
        "Deployment, perilune, /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef, key",
        "Deployment, perilune, /spec/template/spec/containers/0/volumeMounts/0, mountPath",
        "Deployment, perilune, /spec/template/spec/topologySpreadConstraints/0, whenUnsatisfiable",
        "Deployment, keycloak, /spec/template/spec/securityContext/seccompProfile, type",
        "Job, perilune-migration, /spec, template",
        "Service, perilune, /spec/ports/0, port",
        "Ingress, perilune, /spec/rules/0/http/paths/0, pathType",
        "Ingress, perilune, /spec/rules/0/http/paths/0/backend/service, name",
        "Cluster, perilune-database, /spec, instances",
        "Cluster, perilune-database, '', spec",
        "Cluster, perilune-database, /spec/managed/roles/0, name",
        "Cluster, perilune-database, /spec/managed/roles/0/passwordSecret, name",
        "Cluster, perilune-database, /spec/postgresql/synchronous, number",
        "Cluster, perilune-database, /spec/bootstrap/initdb/postInitSQLRefs/configMapRefs/0, key",
        "Cluster, perilune-database, /spec/plugins/0, name",
        "Cluster, keycloak-database, /metadata, name",
        "ScheduledBackup, perilune-database, /spec, schedule",
        "ScheduledBackup, perilune-database, /spec, cluster"
    })
    void a_required_field_that_is_missing_is_named(String kind, String name, String place, String field) {
        var manifest = Manifests.production().the(kind, name);
        assertThat(((ObjectNode) manifest.at(place)).remove(field)).isNotNull();
        assertThat(Schemas.faults(manifest)).containsExactly(path(place, field) + ": is required and missing");
    }

    /** Not a choice of examples: each field of each manifest in turn. */
    @Test
    void every_field_is_named_when_it_is_misspelt() {
        var tried = new ArrayList<String>();
        Manifests.production()
                .all()
                .forEach(manifest -> fields(manifest, "").stream()
                        .filter(place -> !isTheKindItself(place))
                        .forEach(place -> {
                            int end = place.lastIndexOf('/');
                            var misspelt = place.substring(end + 1) + "x";
                            var broken = manifest.deepCopy();
                            var parent = (ObjectNode) broken.at(place.substring(0, end));
                            parent.set(misspelt, parent.remove(place.substring(end + 1)));
                            assertThat(Schemas.faults(broken))
                                    .as(Manifests.id(manifest) + " " + place)
                                    .contains(
                                            path(place.substring(0, end), misspelt) + ": is not a field of the schema");
                            tried.add(place);
                        }));
        assertThat(tried).hasSizeGreaterThan(700);
    }

    @Test
    void a_value_of_the_wrong_type_is_named() {
        var manifest = Manifests.production().the("Deployment", "perilune");
        ((ObjectNode) manifest.path("spec")).put("replicas", "three");
        assertThat(Schemas.faults(manifest)).containsExactly("spec.replicas: is not a whole number: \"three\"");
    }

    @Test
    void a_value_outside_a_definitions_list_is_named() {
        var manifest = Manifests.production().the("Cluster", "perilune-database");
        ((ObjectNode) manifest.at("/spec/postgresql/synchronous")).put("dataDurability", "perhaps");
        assertThat(Schemas.faults(manifest))
                .singleElement()
                .asString()
                .startsWith("spec.postgresql.synchronous.dataDurability: is none of ");
    }

    @Test
    void a_kind_without_a_schema_is_a_fault() {
        var manifest = Manifests.production().the("Deployment", "perilune");
        manifest.put("kind", "Deploiment");
        assertThat(Schemas.faults(manifest)).containsExactly("there is no schema of apps/v1/Deploiment");
    }

    private static List<String> faults(Manifests manifests) {
        return manifests
                .all()
                .flatMap(manifest ->
                        Schemas.faults(manifest).stream().map(fault -> Manifests.id(manifest) + ": " + fault))
                .toList();
    }

    private static boolean isTheKindItself(String place) {
        return place.equals("/apiVersion") || place.equals("/kind") || place.equals("/metadata");
    }

    /** Pointers of all fields whose names a schema settles. */
    private static List<String> fields(JsonNode node, String pointer) {
        var found = new ArrayList<String>();
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                found.addAll(fields(node.get(index), pointer + "/" + index));
            }
        }
        boolean free = FREE.contains(pointer.substring(pointer.lastIndexOf('/') + 1)) && !node.has("matchLabels");
        if (!free) {
            node.properties().forEach(field -> {
                found.add(pointer + "/" + field.getKey());
                found.addAll(fields(field.getValue(), pointer + "/" + field.getKey()));
            });
        }
        return found;
    }

    private static String path(String place, String field) {
        var path = place.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        return path.isEmpty() ? field : path.substring(1) + "." + field;
    }
}
