package org.perilune.oversight.web;

import java.time.Instant;
import java.util.UUID;
import org.perilune.oversight.OfficerRead;

/** A read under a mandate on the wire. */
record OfficerReadJson(UUID id, String what, UUID subject, UUID officer, Instant at) {

    static OfficerReadJson of(OfficerRead read) {
        return new OfficerReadJson(read.id(), read.what().name(), read.subject(), read.officer(), read.at());
    }
}
