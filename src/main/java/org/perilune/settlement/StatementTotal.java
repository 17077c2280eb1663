package org.perilune.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/**
 * The sums of a statement in one unit. Units never add up with each other, nor do memos with debts.
 *
 * @param directions what each party took from the other
 * @param net what remains when both directions are set off; empty when they balance
 */
public record StatementTotal(
        String basis, String unit, boolean owed, List<Direction> directions, Optional<Direction> net) {

    /** So much from the one to the other; always more than nothing. */
    public record Direction(ParticipantId debtor, ParticipantId creditor, BigDecimal amount) {}
}
