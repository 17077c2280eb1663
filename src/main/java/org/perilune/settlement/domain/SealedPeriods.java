package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeId;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Ledger;
import org.perilune.log.CheckpointView;
import org.perilune.log.LogId;
import org.perilune.log.TransparencyLog;
import org.perilune.settlement.SettlementProblems;

/**
 * Reads what belongs to a period off the sealed log. The closing entry draws the line: what is sealed before it is inside,
 * whatever it was about and whenever it was meant.
 */
@ApplicationScoped
class SealedPeriods {

    /** How many entries are read at a time. */
    private static final int STRETCH = 500;

    private static final long BEFORE_THE_FIRST = -1;

    private final Ledger ledger;
    private final TransparencyLog log;
    private final Periods periods;

    SealedPeriods(Ledger ledger, TransparencyLog log, Periods periods) {
        this.ledger = ledger;
        this.log = log;
        this.periods = periods;
    }

    boolean isSealed(Period period) {
        return checkpoint(period).isPresent();
    }

    SealedPeriod of(Period period) {
        var checkpoint = checkpoint(period)
                .orElseThrow(() -> Refusal.of(SettlementProblems.NOT_SEALED_YET).with(Refusal.RETRY_AFTER_SECONDS, 1));
        var close = closeOf(period); // read after its checkpoint: the sealer works meanwhile
        long until = close.index().orElseThrow();
        long after = periods.before(period)
                .map(before -> closeOf(before).index().orElseThrow())
                .orElse(BEFORE_THE_FIRST);
        return SealedPeriod.of(close, between(period.scope(), after, until), checkpoint);
    }

    private Optional<CheckpointView> checkpoint(Period period) {
        return closeOf(period)
                .index()
                .flatMap(index -> log.covering(new LogId(period.scope().value()), index));
    }

    private EntryView closeOf(Period period) {
        return ledger.find(period.closeEntry())
                .orElseThrow(() -> new IllegalStateException("a period without its closing entry: " + period.id()));
    }

    private List<EntryView> between(ScopeId scope, long after, long until) {
        var inside = new ArrayList<EntryView>();
        var cursor = Cursor.START;
        List<EntryView> stretch;
        do {
            stretch = ledger.entries(scope, cursor, STRETCH);
            for (var entry : stretch) {
                entry.index().filter(index -> index > after && index < until).ifPresent(index -> inside.add(entry));
                cursor = new Cursor(entry.recordedAt(), entry.id());
            }
        } while (stretch.size() == STRETCH);
        inside.sort(Comparator.comparing(entry -> entry.index().orElseThrow()));
        return inside;
    }
}
