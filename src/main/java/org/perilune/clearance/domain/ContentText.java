package org.perilune.clearance.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.CanonicalJson;

/** What a proposed rule says, as canonical JSON. The door reads the same members. */
final class ContentText {

    private static final JsonMapper READER = new JsonMapper();

    private ContentText() {}

    static String write(RuleContent content) {
        Map<String, Object> members = new TreeMap<>();
        members.put("effect", content.effect().name());
        members.put("bound", RuleView.sorted(content.bound()));
        members.put("towards", RuleView.sorted(content.towards()));
        members.put("kin", RuleView.sorted(content.kin()));
        members.put("activities", RuleView.sorted(content.activities()));
        content.channel().ifPresent(channel -> members.put("channel", channel.name()));
        members.put("dataClasses", RuleView.sorted(content.dataClasses()));
        members.put("waitingDays", content.waitingDays());
        members.put("legalBasis", content.legalBasis());
        return CanonicalJson.text(members);
    }

    static RuleContent read(String rule, String authority, String text) {
        var json = tree(text);
        return new RuleContent(
                rule,
                authority,
                Effect.valueOf(json.path("effect").asText()),
                codes(json, "bound"),
                codes(json, "towards"),
                codes(json, "kin"),
                codes(json, "activities").stream().map(Activity::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(json.get("channel")).map(JsonNode::asText).map(Channel::valueOf),
                codes(json, "dataClasses"),
                json.path("waitingDays").asInt(),
                json.path("legalBasis").asText());
    }

    private static Set<String> codes(JsonNode json, String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode tree(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposed rule cannot be read", e);
        }
    }
}
