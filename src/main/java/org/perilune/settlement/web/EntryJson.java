package org.perilune.settlement.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Leg;

/**
 * A ledger entry.
 *
 * @param legs amounts in minor units, as strings
 * @param canonical the exact bytes that were hashed, as text
 * @param index absent until the entry is sealed
 */
record EntryJson(
        UUID id,
        String kind,
        Instant effectiveAt,
        Instant recordedAt,
        UUID author,
        @Nullable UUID corrects,
        List<LegJson> legs,
        String canonical,
        String leafHash,
        @Nullable Long index) {

    record LegJson(String account, String unit, String amount) {

        static LegJson of(Leg leg) {
            return new LegJson(leg.account(), leg.unit(), Long.toString(leg.amount()));
        }
    }

    static EntryJson of(EntryView entry) {
        return new EntryJson(
                entry.id(),
                entry.kind(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.author().value(),
                entry.corrects().orElse(null),
                entry.legs().stream().map(LegJson::of).toList(),
                entry.canonical(),
                entry.leafHash(),
                entry.index().orElse(null));
    }
}
