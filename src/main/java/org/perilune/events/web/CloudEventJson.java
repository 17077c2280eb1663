package org.perilune.events.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.perilune.events.DeliveredEvent;

/** A CloudEvent 1.0. {@code position} is where to go on after it. */
record CloudEventJson(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        String position,
        @JsonRawValue String data) {

    static CloudEventJson of(DeliveredEvent event) {
        return new CloudEventJson(
                "1.0",
                event.id(),
                "urn:perilune",
                "org.perilune." + event.type() + ".v1",
                event.subject(),
                event.at(),
                "application/json",
                event.position().encoded(),
                event.facts());
    }
}
