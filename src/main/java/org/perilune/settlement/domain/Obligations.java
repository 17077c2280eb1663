package org.perilune.settlement.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.settlement.Obligation;
import org.perilune.settlement.ObligationState;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.StatementAct;
import org.perilune.settlement.StatementTotal;

/** What a statement leaves to be paid or delivered: the net of each unit that is owed. */
final class Obligations {

    private Obligations() {}

    static List<Obligation> of(
            List<StatementTotal> totals, PeriodState state, List<StatementAct.Settlement> settlements) {
        var paid = settlements.stream().map(StatementAct.Settlement::by).collect(Collectors.toSet());
        return totals.stream()
                .filter(StatementTotal::owed)
                .flatMap(total -> total.net().stream()
                        .map(net -> new Obligation(
                                net.debtor(),
                                net.creditor(),
                                net.amount(),
                                total.unit(),
                                total.basis(),
                                stateOf(total, net.creditor(), state, paid))))
                .toList();
    }

    /** Whom the statement still owes something when nobody has marked a receipt. */
    static Set<ParticipantId> creditors(List<StatementTotal> totals) {
        return totals.stream()
                .filter(StatementTotal::owed)
                .flatMap(total -> total.net().stream())
                .map(StatementTotal.Direction::creditor)
                .collect(Collectors.toSet());
    }

    static boolean isInKind(String basis) {
        return Arrays.stream(Meter.values()).anyMatch(meter -> meter.name().equals(basis));
    }

    private static ObligationState stateOf(
            StatementTotal total, ParticipantId creditor, PeriodState state, Set<ParticipantId> paid) {
        if (paid.contains(creditor)) {
            return isInKind(total.basis()) ? ObligationState.DELIVERED_IN_KIND : ObligationState.PAID;
        }
        return switch (state) {
            case OPEN, CLOSED, STATED -> ObligationState.ACCRUED;
            case ACCEPTED, SETTLED -> ObligationState.DUE;
        };
    }
}
