package org.perilune.rescue.web;

import java.time.Instant;
import java.util.UUID;
import org.perilune.rescue.CaseAccess;

/** A reading of what is personal, on the wire. */
record CaseAccessJson(UUID id, UUID reader, String legalBasis, Instant at) {

    static CaseAccessJson of(CaseAccess access) {
        return new CaseAccessJson(access.id(), access.reader().value(), access.legalBasis(), access.at());
    }
}
