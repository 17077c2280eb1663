package org.perilune.settlement.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Quantity;
import org.perilune.metering.ReadingConfirmed;

/** What the entry of a charge says, so that a statement line can be traced from the sealed bytes alone. */
final class ChargeDocument {

    private ChargeDocument() {}

    static Map<String, Object> ofUsage(ReadingConfirmed fact, Charge charge) {
        var document = of(fact.booking(), charge);
        var reading = fact.reading();
        document.put("reading", reading.id().toString());
        document.put("from", reading.during().startsAt().toString());
        document.put("until", reading.during().endsAt().toString());
        document.put("quantity", quantity(fact.accepted()));
        document.put("acceptedBefore", quantity(fact.acceptedBefore()));
        return document;
    }

    static Map<String, Object> ofCancellation(BookingView booking, Charge charge) {
        return of(booking, charge);
    }

    private static Map<String, Object> of(BookingView booking, Charge charge) {
        var snapshot = booking.snapshot();
        var document = new LinkedHashMap<String, Object>();
        document.put("booking", booking.id().toString());
        document.put("agreement", booking.agreement().toString());
        document.put("agreementVersion", snapshot.agreementVersion());
        document.put("agreementSha256", snapshot.agreementSha256());
        document.put("offering", booking.offering().value().toString());
        document.put("offeringName", snapshot.offeringName());
        document.put("category", booking.category().name());
        document.put("debtor", booking.consumer().toString());
        document.put("creditor", booking.provider().toString());
        document.put("amount", charge.amount().toPlainString());
        document.put("unit", charge.unit());
        document.put("basis", charge.basis());
        document.put("owed", charge.owed());
        return document;
    }

    private static Map<String, Object> quantity(Quantity quantity) {
        return Map.of("value", quantity.text(), "unit", quantity.unit());
    }
}
