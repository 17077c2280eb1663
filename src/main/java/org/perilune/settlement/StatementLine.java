package org.perilune.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/**
 * One ledger entry of a statement, traced to the usage, the booking and the terms it comes from.
 *
 * @param entry the ledger entry, with its place in the sealed log and its leaf hash
 * @param kind ACCRUAL or CANCELLATION_CHARGE
 * @param reading the reading an accrual was rated from
 * @param agreementVersion the version of the terms that priced it
 * @param quantity what was used; a cancellation charge has none
 * @param basis what {@code unit} belongs to: ISO4217, BARTER, or the meter a physical amount was read on
 * @param owed false for a memo, which records use and creates no debt
 */
public record StatementLine(
        UUID entry,
        long index,
        String leafHash,
        String kind,
        Instant effectiveAt,
        UUID booking,
        Optional<UUID> reading,
        int agreementVersion,
        UUID offering,
        String offeringName,
        ParticipantId debtor,
        ParticipantId creditor,
        Optional<Quantity> quantity,
        BigDecimal amount,
        String unit,
        String basis,
        boolean owed) {}
