package org.perilune.rescue.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody in distress sent, read as far as it can be. Every field is optional, nothing is refused: what is unknown or
 * has another form is kept as it came and flagged. Only a member called {@code personal} is set apart.
 *
 * @param known the fields that have their form, and of each what has it
 * @param verbatim what came, without what is personal
 * @param flags what could not be read or is not known, by path; at most {@value #MOST_FLAGS}
 */
record Report(JsonNode known, String verbatim, List<String> flags, Optional<String> personal) {

    private static final String PERSONAL = "personal";
    private static final int MOST_FLAGS = 200;

    /** Numbers keep every digit that was sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final Form FIELDS = Form.object(Map.ofEntries(
            Map.entry("nature", Form.text()),
            Map.entry("persons", Form.object(Map.of("count", Form.count(), "injured", Form.count()))),
            Map.entry("launchingAuthority", Form.text()),
            Map.entry(
                    "position",
                    Form.object(Map.of(
                            "body", Form.text(),
                            "latitude", Form.number("-90", "90"),
                            "longitude", Form.number("-180", "360"),
                            "uncertaintyMetres", Form.number("0", "1000000000"),
                            "source", Form.text()))),
            Map.entry("detectedAt", Form.time()),
            Map.entry(
                    "lifeSupport",
                    Form.list(Form.object(Map.of("consumable", Form.text(), "hours", Form.number("0", "1000000"))))),
            Map.entry("suit", Form.object(Map.of("connector", Form.text(), "pressure", Form.text()))),
            Map.entry("vehicle", Form.object(Map.of("docking", Form.text(), "atmosphere", Form.text()))),
            Map.entry("channel", Form.object(Map.of("band", Form.text(), "language", Form.text()))),
            Map.entry("assistanceNeeded", Form.list(Form.text())),
            Map.entry("exercise", Form.truth()),
            Map.entry("asset", Form.text()),
            Map.entry("message", Form.text())));

    static Report read(byte[] body) {
        var text = Words.of(body);
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return of(object, text);
            }
        } catch (JsonProcessingException | StackOverflowError e) {
            // kept as it came
        }
        return new Report(JsonNodeFactory.instance.objectNode(), text, List.of("unreadable"), Optional.empty());
    }

    /** Anything doubtful is no exercise. */
    boolean exercise() {
        return known.path("exercise").asBoolean(false);
    }

    /** Who sent the people there, as the report writes it. */
    Optional<String> launchingAuthority() {
        return Optional.ofNullable(known.get("launchingAuthority")).map(JsonNode::textValue);
    }

    String knownText() {
        return Words.clean(known.toString());
    }

    Report flagged(String flag) {
        var more = new ArrayList<>(flags);
        more.add(flag);
        return new Report(known, verbatim, more, personal);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parsed(String known) {
        try {
            return JSON.readValue(known, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not what was stored", e);
        }
    }

    private static Report of(ObjectNode object, String text) {
        var flags = new ArrayList<String>();
        if (Words.wereReplaced(text)) {
            flags.add("unreadable:characters");
        }
        var personal = Optional.ofNullable(object.remove(PERSONAL))
                .map(JsonNode::toString)
                .map(Words::clean);
        var known = FIELDS.read("", object, flags).orElseThrow();
        contradictions(known, flags);
        return new Report(known, personal.isPresent() ? Words.clean(object.toString()) : text, atMost(flags), personal);
    }

    private static void contradictions(JsonNode known, List<String> flags) {
        var persons = known.path("persons");
        if (persons.path("injured").asInt(0) > persons.path("count").asInt(Integer.MAX_VALUE)) {
            flags.add("contradiction:persons");
        }
    }

    private static List<String> atMost(List<String> flags) {
        return flags.size() <= MOST_FLAGS ? List.copyOf(flags) : List.copyOf(flags.subList(0, MOST_FLAGS));
    }
}
