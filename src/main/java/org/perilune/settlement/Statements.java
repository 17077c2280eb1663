package org.perilune.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;

/**
 * Port: periods and statements, for the agreement's parties and for officers with a mandate over it; row-level security
 * judges who is who. Asked inside a transaction.
 */
public interface Statements {

    /**
     * The statement of a period; empty when it does not exist or is hidden.
     *
     * @throws org.perilune.kernel.Refusal {@code not-sealed-yet} while the period's closing entry waits to be sealed
     */
    Optional<StatementView> find(UUID id);

    /** Every closed period of the agreement, oldest first. */
    List<PeriodView> ofAgreement(AgreementId agreement);
}
