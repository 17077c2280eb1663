package org.perilune.settlement.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.perilune.kernel.CanonicalJson;
import org.perilune.ledger.EntryView;
import org.perilune.log.CheckpointView;
import org.perilune.settlement.StatementLine;
import org.perilune.settlement.StatementTotal;

/** A period whose closing entry is sealed, and all that its statement is computed from. Pure: equal entries, equal bytes. */
record SealedPeriod(
        List<StatementLine> lines, List<StatementTotal> totals, CheckpointView checkpoint, byte[] canonical) {

    /**
     * @param close the entry that closed it
     * @param inside every ledger entry sealed before that, and after the close before
     */
    static SealedPeriod of(EntryView close, List<EntryView> inside, CheckpointView checkpoint) {
        var lines = StatementLines.of(inside);
        var totals = StatementTotals.of(lines);
        return new SealedPeriod(
                lines, totals, checkpoint, StatementText.canonical(close, inside, lines, totals, checkpoint));
    }

    String text() {
        return new String(canonical, StandardCharsets.UTF_8);
    }

    String sha256() {
        return CanonicalJson.fingerprint(canonical);
    }
}
