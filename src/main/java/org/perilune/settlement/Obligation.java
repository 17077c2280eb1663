package org.perilune.settlement;

import java.math.BigDecimal;
import org.perilune.kernel.ParticipantId;

/** What one party owes the other by a statement, in one unit. */
public record Obligation(
        ParticipantId debtor,
        ParticipantId creditor,
        BigDecimal amount,
        String unit,
        String basis,
        ObligationState state) {}
