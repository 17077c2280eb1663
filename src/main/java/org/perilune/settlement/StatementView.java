package org.perilune.settlement;

import java.util.List;
import org.perilune.log.CheckpointView;

/**
 * The statement of a closed and sealed period.
 *
 * @param canonical the exact bytes both parties sign, as text (RFC 8785); the same whenever it is computed
 * @param sha256 of the canonical bytes, hexadecimal
 * @param checkpoint the first signed checkpoint that covers the closing entry; part of the canonical bytes
 */
public record StatementView(
        PeriodView period,
        List<StatementLine> lines,
        List<StatementTotal> totals,
        List<Obligation> obligations,
        List<StatementAct.Acceptance> acceptances,
        List<StatementAct.Settlement> settlements,
        CheckpointView checkpoint,
        String canonical,
        String sha256) {}
