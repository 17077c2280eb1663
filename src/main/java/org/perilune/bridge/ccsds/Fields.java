package org.perilune.bridge.ccsds;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.ccsds.InvalidDocument.FieldError;

/** Reads fields and keeps every error, so that whoever wrote the document learns of all of them at once. */
final class Fields {

    /** Stands in for what could not be read, until {@link #orRefuse()}. */
    private static final Instant NONE = Instant.EPOCH;

    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String path, String message) {
        errors.add(new FieldError(path, message));
    }

    String text(XmlNode node, String field) {
        var text = node.text(field).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            wrong(node.path(field), "is missing");
        }
        return text.orElse("");
    }

    @Nullable
    String optional(XmlNode node, String field) {
        return node.text(field).orElse(null);
    }

    String code(XmlNode node, String field, CodeList list) {
        var text = text(node, field);
        if (!text.isEmpty() && !list.takes(text)) {
            wrong(node.path(field), "is no " + list.words() + "; one that is not registered begins with UNR::");
        }
        return text;
    }

    Instant time(XmlNode node, String field) {
        var text = text(node, field);
        return text.isEmpty() ? NONE : time(node.path(field), text);
    }

    @Nullable
    Instant optionalTime(XmlNode node, String field) {
        return node.text(field).map(text -> time(node.path(field), text)).orElse(null);
    }

    private Instant time(String path, String text) {
        var time = TimeCodeB.read(text);
        if (time.isEmpty()) {
            wrong(path, "is no ASCII Time Code B, such as 2034-062T06:00:00.000Z");
        }
        return time.orElse(NONE);
    }

    /** An XML Schema duration of days and shorter parts. */
    Duration duration(XmlNode node, String field) {
        var text = text(node, field);
        try {
            var duration = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
            if (!text.isEmpty() && (duration.isNegative() || duration.isZero())) {
                wrong(node.path(field), "is more than nothing");
            }
            return duration;
        } catch (DateTimeParseException e) {
            wrong(node.path(field), "is no duration, such as PT3H");
            return Duration.ZERO;
        }
    }

    XmlNode child(XmlNode node, String field) {
        var child = node.child(field);
        if (child.isEmpty()) {
            wrong(node.path(field), "is missing");
            throw new InvalidDocument(errors);
        }
        return child.get();
    }

    Optional<XmlNode> only(XmlNode node, String field) {
        var children = node.children(field);
        if (children.size() != 1) {
            wrong(node.path(field), "is there " + children.size() + " times; one is read");
        }
        return children.stream().findFirst();
    }

    void orRefuse() {
        if (!errors.isEmpty()) {
            throw new InvalidDocument(errors);
        }
    }
}
