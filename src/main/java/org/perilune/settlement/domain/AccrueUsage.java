package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.perilune.agreements.AgreementLookup;
import org.perilune.ledger.Ledger;
import org.perilune.ledger.NewEntry;
import org.perilune.metering.ReadingConfirmed;
import org.perilune.settlement.EntryKind;

/** Both sides accepted a reading: it is rated and posted, in their transaction. A reading posts once for ever. */
@ApplicationScoped
class AccrueUsage {

    private final AgreementLookup agreements;
    private final Ledger ledger;

    AccrueUsage(AgreementLookup agreements, Ledger ledger) {
        this.agreements = agreements;
        this.ledger = ledger;
    }

    void on(@Observes ReadingConfirmed fact) {
        var booking = fact.booking();
        var agreement = agreements
                .find(booking.agreement())
                .orElseThrow(() -> new IllegalStateException("a booking without its agreement: " + booking.id()));
        var charge = Rating.rate(booking, agreement.terms().settlementMode(), fact.acceptedBefore(), fact.accepted());
        ledger.post(new NewEntry(
                booking.agreement().scope(),
                EntryKind.ACCRUAL.name(),
                fact.reading().during().endsAt(),
                fact.by(),
                fact.reading().id().toString(),
                Optional.empty(),
                charge.legs(booking.consumer(), booking.provider()),
                ChargeDocument.ofUsage(fact, charge)));
    }
}
