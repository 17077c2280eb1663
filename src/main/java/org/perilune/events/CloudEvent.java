package org.perilune.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/** A CloudEvent 1.0, the same in the feed, in the stream and at a webhook. {@code position} is where to go on after it. */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        String position,
        @JsonRawValue String data) {

    public static CloudEvent of(DeliveredEvent event) {
        return new CloudEvent(
                "1.0",
                event.id(),
                "urn:perilune",
                typeOf(event),
                event.subject(),
                event.at(),
                "application/json",
                event.position().encoded(),
                event.facts());
    }

    public static String typeOf(DeliveredEvent event) {
        return "org.perilune." + event.type() + ".v1";
    }
}
