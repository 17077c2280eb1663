package org.perilune.rescue.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The form a field should have. It keeps what has it and flags what has not: of an object each member by itself, of a list
 * each item, so that one bad value costs no other.
 */
interface Form {

    int MOST_ITEMS = 100;

    /** What of the value has the form; nothing when none of it has. */
    Optional<JsonNode> read(String path, JsonNode value, List<String> flags);

    static Form text() {
        return where(JsonNode::isTextual);
    }

    static Form truth() {
        return where(JsonNode::isBoolean);
    }

    /** People are counted whole, and not by the million. */
    static Form count() {
        return where(value -> value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 0
                && value.intValue() <= 100_000);
    }

    /** A number, or a decimal string, between two bounds. */
    static Form number(String least, String most) {
        return where(value -> decimal(value)
                .filter(number -> number.compareTo(new BigDecimal(least)) >= 0
                        && number.compareTo(new BigDecimal(most)) <= 0
                        && number.scale() <= 12)
                .isPresent());
    }

    /** RFC 3339 with an offset: a time without one could be any of two dozen. */
    static Form time() {
        return where(value -> {
            try {
                return value.isTextual() && OffsetDateTime.parse(value.textValue()) != null;
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }

    static Form list(Form item) {
        return (path, value, flags) -> {
            if (!value.isArray()) {
                return unreadable(path, flags);
            }
            var kept = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < value.size() && i < MOST_ITEMS; i++) {
                item.read(path + "[" + i + "]", value.get(i), flags).ifPresent(kept::add);
            }
            if (value.size() > MOST_ITEMS) {
                flags.add("too-many:" + path);
            }
            return Optional.of(kept);
        };
    }

    static Form object(Map<String, Form> members) {
        return (path, value, flags) -> {
            if (!value.isObject()) {
                return unreadable(path, flags);
            }
            var kept = JsonNodeFactory.instance.objectNode();
            value.fields().forEachRemaining(member -> {
                var name = Words.shortened(member.getKey());
                var inner = path.isEmpty() ? name : path + "." + name;
                var form = members.get(member.getKey());
                if (form == null) {
                    flags.add("unknown:" + inner);
                } else if (!member.getValue().isNull()) {
                    form.read(inner, member.getValue(), flags).ifPresent(read -> kept.set(name, read));
                }
            });
            return Optional.of(kept);
        };
    }

    private static Form where(Predicate<JsonNode> has) {
        return (path, value, flags) -> has.test(value) ? Optional.of(value) : unreadable(path, flags);
    }

    private static Optional<JsonNode> unreadable(String path, List<String> flags) {
        flags.add("unreadable:" + path);
        return Optional.empty();
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        boolean plain = value.isTextual() && value.textValue().matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
        return plain ? Optional.of(new BigDecimal(value.textValue())) : Optional.empty();
    }
}
