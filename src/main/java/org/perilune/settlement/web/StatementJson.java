package org.perilune.settlement.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;
import org.perilune.settlement.Obligation;
import org.perilune.settlement.ObligationState;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.StatementAct;
import org.perilune.settlement.StatementActions;
import org.perilune.settlement.StatementLine;
import org.perilune.settlement.StatementTotal;
import org.perilune.settlement.StatementView;

/** A statement on the wire: what its canonical bytes say, what the parties did about it, and what the caller can do. */
record StatementJson(
        UUID id,
        UUID agreement,
        int number,
        IntervalJson during,
        PeriodState state,
        List<LineJson> lines,
        List<TotalJson> totals,
        List<ObligationJson> obligations,
        List<AcceptanceJson> acceptances,
        List<SettlementJson> settlements,
        CheckpointJson checkpoint,
        String sha256,
        List<String> allowedActions,
        long version) {

    record LineJson(
            UUID entry,
            long index,
            String leafHash,
            String kind,
            Instant effectiveAt,
            UUID booking,
            @Nullable UUID reading,
            int agreementVersion,
            UUID offering,
            String offeringName,
            UUID debtor,
            UUID creditor,
            @Nullable QuantityJson quantity,
            BigDecimal amount,
            String unit,
            String basis,
            boolean owed) {

        static LineJson of(StatementLine line) {
            return new LineJson(
                    line.entry(),
                    line.index(),
                    line.leafHash(),
                    line.kind(),
                    line.effectiveAt(),
                    line.booking(),
                    line.reading().orElse(null),
                    line.agreementVersion(),
                    line.offering(),
                    line.offeringName(),
                    line.debtor().value(),
                    line.creditor().value(),
                    line.quantity().map(QuantityJson::of).orElse(null),
                    line.amount(),
                    line.unit(),
                    line.basis(),
                    line.owed());
        }
    }

    record DirectionJson(UUID debtor, UUID creditor, BigDecimal amount) {

        static DirectionJson of(StatementTotal.Direction direction) {
            return new DirectionJson(
                    direction.debtor().value(), direction.creditor().value(), direction.amount());
        }
    }

    record TotalJson(
            String basis,
            String unit,
            boolean owed,
            List<DirectionJson> directions,
            @Nullable DirectionJson net) {

        static TotalJson of(StatementTotal total) {
            return new TotalJson(
                    total.basis(),
                    total.unit(),
                    total.owed(),
                    total.directions().stream().map(DirectionJson::of).toList(),
                    total.net().map(DirectionJson::of).orElse(null));
        }
    }

    record ObligationJson(
            UUID debtor, UUID creditor, BigDecimal amount, String unit, String basis, ObligationState state) {

        static ObligationJson of(Obligation obligation) {
            return new ObligationJson(
                    obligation.debtor().value(),
                    obligation.creditor().value(),
                    obligation.amount(),
                    obligation.unit(),
                    obligation.basis(),
                    obligation.state());
        }
    }

    record AcceptanceJson(UUID by, String keyFingerprint, String signature, String statementSha256, Instant at) {

        static AcceptanceJson of(StatementAct.Acceptance act) {
            return new AcceptanceJson(
                    act.by().value(), act.keyFingerprint(), act.signature(), act.statementSha256(), act.at());
        }
    }

    record SettlementJson(UUID by, String reference, UUID entry, Instant at) {

        static SettlementJson of(StatementAct.Settlement act) {
            return new SettlementJson(act.by().value(), act.reference(), act.entry(), act.at());
        }
    }

    record CheckpointJson(long size, String root, String note) {}

    static StatementJson of(StatementView statement, ParticipantId viewer) {
        var period = statement.period();
        var checkpoint = statement.checkpoint();
        return new StatementJson(
                period.id(),
                period.agreement().value(),
                period.number(),
                IntervalJson.of(period.during()),
                period.state(),
                statement.lines().stream().map(LineJson::of).toList(),
                statement.totals().stream().map(TotalJson::of).toList(),
                statement.obligations().stream().map(ObligationJson::of).toList(),
                statement.acceptances().stream().map(AcceptanceJson::of).toList(),
                statement.settlements().stream().map(SettlementJson::of).toList(),
                new CheckpointJson(checkpoint.size(), checkpoint.root(), checkpoint.note()),
                statement.sha256(),
                StatementActions.of(statement, viewer),
                period.version());
    }
}
