package org.perilune.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The realm as Keycloak imports it. Roles limit which capabilities a token can carry; the participant (and for an officer
 * the officer) is a user attribute that only an administrator sets.
 */
public final class Realm {

    public static final String CLIENT = "perilune-cli";
    private static final String OPENID = "openid-connect";

    private Realm() {}

    public static String json(List<Person> people) {
        var realm = new HashMap<String, Object>();
        realm.put("realm", "perilune");
        realm.put("enabled", true);
        realm.put("sslRequired", "none");
        realm.put("accessTokenLifespan", 3600);
        realm.put("roles", Map.of("realm", roles()));
        realm.put("clientScopes", clientScopes());
        realm.put("defaultDefaultClientScopes", List.of("basic"));
        realm.put("scopeMappings", scopeMappings());
        realm.put("clients", List.of(api(), commandLine()));
        realm.put("users", people.stream().map(Realm::user).toList());
        realm.put("components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile())));
        return write(realm);
    }

    private static List<Map<String, Object>> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Map.<String, Object>of("name", role.name()))
                .toList();
    }

    /** Naming any client scope replaces the built-in ones, so {@code basic} (the subject) is ours too. */
    private static List<Map<String, Object>> clientScopes() {
        var scopes = new ArrayList<Map<String, Object>>();
        scopes.add(clientScope("basic", false, List.of(mapper("sub", "oidc-sub-mapper", Map.of()))));
        scopes.add(
                clientScope("participant", false, List.of(attribute("participant"), attribute("officer"), audience())));
        Role.allCapabilities().forEach(capability -> scopes.add(clientScope(capability, true, List.of())));
        return scopes;
    }

    private static Map<String, Object> clientScope(String name, boolean inToken, List<Map<String, Object>> mappers) {
        return Map.of(
                "name", name,
                "protocol", OPENID,
                "attributes", Map.of("include.in.token.scope", String.valueOf(inToken)),
                "protocolMappers", mappers);
    }

    private static Map<String, Object> attribute(String name) {
        return mapper(
                name,
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", name, "claim.name", name, "jsonType.label", "String"));
    }

    private static Map<String, Object> audience() {
        return mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", "perilune-api"));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, Object> settings) {
        var config = new HashMap<>(settings);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        return Map.of("name", name, "protocol", OPENID, "protocolMapper", kind, "config", config);
    }

    private static List<Map<String, Object>> scopeMappings() {
        return Role.allCapabilities().stream()
                .map(capability -> Map.<String, Object>of(
                        "clientScope",
                        capability,
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.grants(capability))
                                .map(Role::name)
                                .toList()))
                .toList();
    }

    private static Map<String, Object> api() {
        return Map.of("clientId", "perilune-api", "enabled", true, "bearerOnly", true);
    }

    private static Map<String, Object> commandLine() {
        var scopes = new ArrayList<>(List.of("basic", "participant"));
        scopes.addAll(Role.allCapabilities());
        return Map.of(
                "clientId", CLIENT,
                "enabled", true,
                "publicClient", true,
                "fullScopeAllowed", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "defaultClientScopes", scopes,
                "optionalClientScopes", List.of());
    }

    private static Map<String, Object> user(Person person) {
        var attributes = new HashMap<String, Object>();
        attributes.put("participant", List.of(person.participant().toString()));
        if (person.officer() != null) {
            attributes.put("officer", List.of(person.officer().toString()));
        }
        return Map.of(
                "username",
                person.username(),
                "enabled",
                true,
                "email",
                person.username() + "@example.invalid",
                "emailVerified",
                true,
                "firstName",
                person.username(),
                "lastName",
                "demonstration",
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", person.password(), "temporary", false)),
                "realmRoles",
                person.roles().stream().map(Role::name).toList());
    }

    private static Map<String, Object> userProfile() {
        var attributes = List.of("username", "email", "firstName", "lastName", "participant", "officer").stream()
                .map(name -> Map.of(
                        "name",
                        name,
                        "permissions",
                        Map.of("view", List.of("admin", "user"), "edit", List.of("admin"))))
                .toList();
        return Map.of(
                "providerId",
                "declarative-user-profile",
                "config",
                Map.of("kc.user.profile.config", List.of(write(Map.of("attributes", attributes)))));
    }

    private static String write(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
