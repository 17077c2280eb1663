package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.perilune.booking.BookingMoved;
import org.perilune.ledger.Ledger;
import org.perilune.ledger.NewEntry;
import org.perilune.settlement.EntryKind;

/** A cancellation that costs something by the ladder frozen with the booking is posted in its own transaction, once for ever. */
@ApplicationScoped
class ChargeCancellation {

    private final Ledger ledger;

    ChargeCancellation(Ledger ledger) {
        this.ledger = ledger;
    }

    void on(@Observes BookingMoved fact) {
        var booking = fact.booking();
        booking.cancellationCharge().filter(minor -> minor > 0).ifPresent(minor -> {
            var charge = Charge.priced(minor, booking.snapshot().rateCard().unitOfAccount());
            ledger.post(new NewEntry(
                    booking.agreement().scope(),
                    EntryKind.CANCELLATION_CHARGE.name(),
                    fact.at(),
                    fact.by().orElseThrow(),
                    booking.id().toString(),
                    Optional.empty(),
                    charge.legs(booking.consumer(), booking.provider()),
                    ChargeDocument.ofCancellation(booking, charge)));
        });
    }
}
