package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perilune.local.Realm;
import org.perilune.local.Role;

/** The realm of production is the one the tests' tokens come from, without its people and its easy ways in. */
class ManifestRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(SerializationFeature.INDENT_OUTPUT, true);

    private static final String PROFILE = "kc.user.profile.config";

    /** When a role or capability changes: {@code cp target/realm.json k8s/base/keycloak/realm.json}. */
    @Test
    void it_knows_the_roles_scopes_and_attributes_of_the_tests_realm() throws IOException {
        var expected = forProduction((ObjectNode) JSON.readTree(Realm.json(List.of())));
        Files.writeString(
                Path.of("target/realm.json"), JSON.writeValueAsString(JSON.convertValue(expected, Map.class)) + "\n");
        assertThat(profileParsed(production())).isEqualTo(profileParsed(expected));
    }

    @Test
    void it_has_no_people_and_no_client_that_takes_passwords() throws IOException {
        var realm = production();
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.findValuesAsText("clientId")).containsExactly("perilune-api");
        assertThat(realm.toString()).doesNotContain("secret", "directAccessGrantsEnabled", "password");
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
    }

    @Test
    void keycloak_has_the_version_the_tests_run() throws IOException {
        var version = Manifests.versionInThePom("keycloak.version");
        var image = Manifests.container(Manifests.production().the("Deployment", "keycloak"));
        assertThat(image.path("image").asText()).endsWith(":" + version);
        assertThat(Files.readAllLines(Manifests.FOLDER.resolve("keycloak.Containerfile")))
                .filteredOn(line -> line.startsWith("FROM "))
                .hasSize(2)
                .allMatch(line -> line.contains("/keycloak:" + version));
    }

    private static ObjectNode production() throws IOException {
        var file = Manifests.production().the("ConfigMap", "keycloak-realm").at("/data/perilune-realm.json");
        return (ObjectNode) JSON.readTree(file.asText());
    }

    private static ObjectNode forProduction(ObjectNode realm) {
        realm.remove("users");
        realm.withArray("clients")
                .removeIf(client -> !client.path("clientId").asText().equals("perilune-api"));
        realm.put("sslRequired", "external").put("accessTokenLifespan", 300).put("bruteForceProtected", true);
        realm.set("defaultDefaultClientScopes", JSON.valueToTree(List.of("basic", "participant")));
        realm.set("defaultOptionalClientScopes", JSON.valueToTree(Role.allCapabilities()));
        return realm;
    }

    /** The profile is text inside the JSON, whose order says nothing. */
    private static JsonNode profileParsed(ObjectNode realm) throws IOException {
        var config = (ObjectNode) realm.findParent(PROFILE);
        config.set(PROFILE, JSON.readTree(config.path(PROFILE).path(0).asText()));
        return realm;
    }
}
