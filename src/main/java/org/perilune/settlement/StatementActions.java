package org.perilune.settlement;

import java.util.List;
import org.perilune.kernel.ParticipantId;

/** Which acts a statement still takes from one of its parties. */
public final class StatementActions {

    private StatementActions() {}

    public static List<String> of(StatementView statement, ParticipantId party) {
        return switch (statement.period().state()) {
            case STATED -> did(statement.acceptances(), party) ? List.of() : List.of("accept");
            case ACCEPTED -> maySettle(statement, party) ? List.of("settle") : List.of();
            case OPEN, CLOSED, SETTLED -> List.of();
        };
    }

    /** What is owed is settled by whom it is owed to; a statement that owes nothing, by either. */
    private static boolean maySettle(StatementView statement, ParticipantId party) {
        boolean creditor = statement.obligations().isEmpty()
                || statement.obligations().stream()
                        .anyMatch(obligation -> obligation.creditor().equals(party));
        return creditor && !did(statement.settlements(), party);
    }

    private static boolean did(List<? extends StatementAct> acts, ParticipantId party) {
        return acts.stream().anyMatch(act -> act.by().equals(party));
    }
}
