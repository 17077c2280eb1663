package org.perilune.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.ScopeId;

/**
 * A posted entry.
 *
 * @param index its place in the scope's sealed log; empty until it is sealed
 * @param canonical the exact bytes that were hashed, as text
 * @param leafHash hexadecimal SHA-256 of 0x00 and the canonical bytes (RFC 6962)
 */
public record EntryView(
        UUID id,
        ScopeId scope,
        String kind,
        Instant effectiveAt,
        Instant recordedAt,
        ParticipantId author,
        Optional<UUID> corrects,
        List<Leg> legs,
        String canonical,
        String leafHash,
        Optional<Long> index) {}
