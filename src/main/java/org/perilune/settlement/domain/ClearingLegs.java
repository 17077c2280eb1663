package org.perilune.settlement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.ledger.Leg;
import org.perilune.settlement.StatementTotal;

/** The legs that take off the accounts what a statement put on them. */
final class ClearingLegs {

    private ClearingLegs() {}

    /**
     * Both directions of every unit whose net goes to this creditor; with no creditor, of the units that balance.
     */
    static List<Leg> of(List<StatementTotal> totals, Optional<ParticipantId> creditor) {
        var legs = new ArrayList<Leg>();
        for (var total : totals) {
            if (total.owed()
                    && total.net().map(StatementTotal.Direction::creditor).equals(creditor)) {
                total.directions().forEach(direction -> legs.addAll(clearing(total, direction)));
            }
        }
        return legs;
    }

    /** A charge with debtor and creditor exchanged would open new accounts; this one reverses its signs. */
    private static List<Leg> clearing(StatementTotal total, StatementTotal.Direction direction) {
        var amount = direction.amount();
        var meter = Obligations.isInKind(total.basis())
                ? Optional.of(Meter.valueOf(total.basis()))
                : Optional.<Meter>empty();
        var charge = new Charge(
                amount.unscaledValue().longValueExact(), amount.scale(), total.unit(), total.basis(), meter, true);
        return charge.legs(direction.debtor(), direction.creditor()).stream()
                .map(leg -> new Leg(leg.account(), leg.unit(), -leg.amount()))
                .toList();
    }
}
