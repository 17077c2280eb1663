package org.perilune.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.ScopeId;

/**
 * A journal entry to be posted. Its legs sum to zero in each unit.
 *
 * @param kind a code of the module that posts, such as ACCRUAL or PERIOD_CLOSE; entries without legs are memos
 * @param author the participant whose act causes it
 * @param idempotencyKey unique for ever within scope and kind
 * @param document what the entry says, for its canonical bytes: ids, codes, decimal strings, instants; no personal data
 */
public record NewEntry(
        ScopeId scope,
        String kind,
        Instant effectiveAt,
        ParticipantId author,
        String idempotencyKey,
        Optional<UUID> corrects,
        List<Leg> legs,
        Map<String, Object> document) {}
