package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A demonstration world as its data file has it: each entry has the body its operation takes. What is true of the field
 * (names, frameworks with their dates, legal facts with their source) is as public sources have it.
 */
final class World {

    private static final Set<Role> TRADING = EnumSet.complementOf(EnumSet.of(Role.TREATY_OFFICER, Role.OPERATOR));

    private final JsonNode content;

    private World(JsonNode content) {
        this.content = content;
    }

    static World named(String name) {
        if (!name.matches("[a-z]+")) {
            throw new LocalFailure("there is no demonstration world " + name + ": use outpost or now");
        }
        try (var file = World.class.getResourceAsStream("/worlds/" + name + ".json")) {
            if (file == null) {
                throw new LocalFailure("there is no demonstration world " + name + ": use outpost or now");
            }
            return new World(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID participantId(String code) {
        return nameBased("participant " + userOf(code));
    }

    static UUID officerId(String code) {
        return nameBased("officer of " + userOf(code));
    }

    /** The user that has every trading role of a participant. */
    static String userOf(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    String label() {
        return content.path("label").asText();
    }

    List<String> participantCodes() {
        return list("participants").stream().map(p -> p.path("code").asText()).toList();
    }

    /** The entries of one section, in the order of the file. */
    List<JsonNode> list(String section) {
        return StreamSupport.stream(content.path(section).spliterator(), false).toList();
    }

    /** One person for each role of each participant, one with every trading role, and the neutral operator. */
    List<Person> people() {
        var people = new ArrayList<Person>();
        people.add(new Person("operator", participantId("operator"), null, Set.of(Role.OPERATOR)));
        for (var code : participantCodes()) {
            var name = userOf(code);
            people.add(new Person(name, participantId(code), null, TRADING));
            TRADING.forEach(
                    role -> people.add(new Person(role.usernameAt(name), participantId(code), null, Set.of(role))));
            people.add(
                    new Person(name + "-officer", participantId(code), officerId(code), Set.of(Role.TREATY_OFFICER)));
        }
        return people;
    }

    /** The second halves of the users' names, one for each role somebody has at a participant. */
    static List<String> roleNames() {
        return Stream.concat(TRADING.stream().map(role -> role.usernameAt("").substring(1)), Stream.of("officer"))
                .toList();
    }

    private static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
