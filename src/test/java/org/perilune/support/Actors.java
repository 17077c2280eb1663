package org.perilune.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.perilune.local.Person;
import org.perilune.local.Realm;
import org.perilune.local.Role;

/**
 * Who the tests act as. {@code as("esa")} has every trading role of ESA; {@code as("esa-planner")} only that one;
 * {@code as("esa-officer")} is a treaty officer ESA appoints. Tests that need a participant nobody else touches take one
 * of {@link #stranger(int)}.
 */
public final class Actors {

    public static final List<String> PARTICIPANTS =
            List.of("nasa", "esa", "cnsa", "roscosmos", "jaxa", "csa", "mbrsc", "isro");

    /** Participants without a story: isolation tests, property tests and others that must not meet take their own. */
    public static final int STRANGERS = 48;

    private static final Set<Role> TRADING = EnumSet.complementOf(EnumSet.of(Role.TREATY_OFFICER, Role.OPERATOR));
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Actors() {}

    public static UUID id(String participant) {
        return UUID.nameUUIDFromBytes(("participant " + participant).getBytes(StandardCharsets.UTF_8));
    }

    public static UUID officerId(String participant) {
        return UUID.nameUUIDFromBytes(("officer of " + participant).getBytes(StandardCharsets.UTF_8));
    }

    public static String stranger(int number) {
        return "stranger%02d".formatted(number);
    }

    public static List<Person> people() {
        var people = new ArrayList<Person>();
        people.add(new Person("operator", id("operator"), null, Set.of(Role.OPERATOR)));
        for (var participant : participants()) {
            people.add(new Person(participant, id(participant), null, TRADING));
            for (var role : TRADING) {
                people.add(new Person(role.usernameAt(participant), id(participant), null, Set.of(role)));
            }
            people.add(new Person(
                    participant + "-officer", id(participant), officerId(participant), Set.of(Role.TREATY_OFFICER)));
        }
        return people;
    }

    /** A request with the actor's token and, because it never hurts a read, a fresh idempotency key. */
    public static RequestSpecification as(String actor) {
        return as(actor, UUID.randomUUID().toString());
    }

    /** The same with a key of the test's choice: a retry. */
    public static RequestSpecification as(String actor, String idempotencyKey) {
        return RestAssured.given()
                .filter(Contract.CHECKED)
                .auth()
                .oauth2(token(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey);
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given()
                .filter(Contract.CHECKED)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static String token(String actor) {
        return TOKENS.computeIfAbsent(
                actor,
                name -> RestAssured.given()
                        .baseUri(System.getProperty("perilune.oidc-url"))
                        .basePath("/protocol/openid-connect/token")
                        .contentType(ContentType.URLENC)
                        .formParams(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                Realm.CLIENT,
                                "username",
                                name,
                                "password",
                                name))
                        .post()
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token"));
    }

    private static List<String> participants() {
        var all = new ArrayList<>(PARTICIPANTS);
        for (int number = 0; number < STRANGERS; number++) {
            all.add(stranger(number));
        }
        return all;
    }
}
