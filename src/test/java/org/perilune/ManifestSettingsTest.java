package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.perilune.deployment.Manifests;

/** The manifests give the program exactly the settings it reads, and each command only its own. */
class ManifestSettingsTest {

    /** What Quarkus itself reads: how long requests in flight may take to end. */
    private static final String SHUTDOWN = "QUARKUS_SHUTDOWN_TIMEOUT";

    private final Manifests production = Manifests.production();

    @Test
    void serving_pods_get_every_setting_of_serving_and_no_other() {
        var expected = new TreeSet<>(Settings.forServing().needed());
        expected.add(SHUTDOWN);
        assertThat(environment(production.the("Deployment", "perilune"))).isEqualTo(expected);
    }

    @Test
    void the_migration_gets_every_setting_of_migrating_and_no_other() {
        assertThat(environment(production.the("Job", "perilune-migration")))
                .isEqualTo(new TreeSet<>(Settings.forMigrating().needed()));
    }

    @Test
    void the_commands_are_the_programs() {
        assertThat(arguments(production.the("Deployment", "perilune"))).containsExactly("serve");
        assertThat(arguments(production.the("Job", "perilune-migration"))).containsExactly("migrate");
    }

    @Test
    void the_sealer_key_is_read_where_its_secret_is_mounted() {
        var workload = production.the("Deployment", "perilune");
        var mount = Manifests.each(Manifests.container(workload).path("volumeMounts"))
                .filter(candidate -> candidate.path("name").asText().equals("sealer-key"))
                .findFirst()
                .orElseThrow();
        var volume = Manifests.each(Manifests.pod(workload).path("volumes"))
                .filter(candidate -> candidate.path("name").asText().equals("sealer-key"))
                .findFirst()
                .orElseThrow();
        var file = mount.path("mountPath").asText() + "/"
                + volume.at("/secret/items/0/path").asText();
        assertThat(production
                        .the("ConfigMap", "perilune-settings")
                        .at("/data/PERILUNE_SEALER_KEY_FILE")
                        .asText())
                .isEqualTo(file);
        assertThat(mount.path("readOnly").asBoolean()).isTrue();
    }

    @Test
    void no_password_is_an_open_setting() {
        assertThat(production.of("ConfigMap"))
                .allSatisfy(map -> map.path("data")
                        .fieldNames()
                        .forEachRemaining(name -> assertThat(name).doesNotContain("PASSWORD")));
        assertThat(production.of("Secret")).isEmpty();
    }

    private Set<String> environment(JsonNode workload) {
        var names = new TreeSet<String>();
        var container = Manifests.container(workload);
        container
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        container
                .path("envFrom")
                .forEach(source -> production
                        .the("ConfigMap", source.at("/configMapRef/name").asText())
                        .path("data")
                        .fieldNames()
                        .forEachRemaining(names::add));
        return names;
    }

    private static List<String> arguments(JsonNode workload) {
        return Manifests.each(Manifests.container(workload).path("args"))
                .map(JsonNode::asText)
                .toList();
    }
}
