package org.perilune.rescue.web;

import java.time.Instant;
import java.util.UUID;
import org.perilune.rescue.HavenReading;

/** Who read what the caller's havens have, on the wire. */
record HavenReadingJson(UUID id, UUID reader, UUID distress, String legalBasis, Instant at) {

    static HavenReadingJson of(HavenReading reading) {
        return new HavenReadingJson(
                reading.id(), reading.reader().value(), reading.distress(), reading.legalBasis(), reading.at());
    }
}
