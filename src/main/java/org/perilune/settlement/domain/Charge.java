package org.perilune.settlement.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.RateCard;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;
import org.perilune.ledger.Leg;
import org.perilune.settlement.Account;

/**
 * So much from a debtor to a creditor.
 *
 * @param minor the amount in minor units: of the currency or barter unit, or ticks of the meter
 * @param scale decimals the minor unit has
 * @param basis ISO4217, BARTER or the meter's name
 * @param meter present when the amount is a physical one
 * @param owed false when it only records use
 */
record Charge(long minor, int scale, String unit, String basis, Optional<Meter> meter, boolean owed) {

    /** An amount of the agreement's unit of account. */
    static Charge priced(long minor, RateCard.UnitOfAccount unit) {
        return new Charge(minor, unit.scale(), unit.code(), unit.scheme().name(), Optional.empty(), true);
    }

    /** The thing itself: owed back in kind, or a memo. */
    static Charge physical(Quantity quantity, Meter meter, boolean owed) {
        return new Charge(meter.ticks(quantity), meter.scale(), meter.unit(), meter.name(), Optional.of(meter), owed);
    }

    BigDecimal amount() {
        return BigDecimal.valueOf(minor, scale);
    }

    /** Nothing leaves no legs: the entry is then a memo that tells of it. */
    List<Leg> legs(ParticipantId debtor, ParticipantId creditor) {
        if (minor == 0) {
            return List.of();
        }
        var from = owed ? Account.Side.OWED_BY : Account.Side.USED_BY;
        var to = owed ? Account.Side.OWED_TO : Account.Side.SUPPLIED_BY;
        return List.of(
                new Leg(new Account(from, debtor, meter).code(), unit, minor),
                new Leg(new Account(to, creditor, meter).code(), unit, -minor));
    }
}
