package org.perilune.settlement.domain;

import org.perilune.agreements.RateCard;
import org.perilune.agreements.RateCard.UnitOfAccount.Scheme;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Quantity;

/**
 * What accepted usage costs. A reading costs what the booking costs with it less what it cost without it, both rounded by
 * the card. So the lines of a booking sum to the price of its whole usage to the last minor unit, in whatever pieces it was
 * read, and a flat or least price is charged once. No line is negative, because a price never falls as usage grows.
 */
final class Rating {

    private Rating() {}

    static Charge rate(BookingView booking, SettlementMode mode, Quantity before, Quantity accepted) {
        var card = booking.snapshot().rateCard();
        var meter = booking.meter();
        if (mode == SettlementMode.REPLACEMENT_IN_KIND) {
            return Charge.physical(accepted, meter, true);
        }
        if (!isPriced(mode) || card.unitOfAccount().scheme() == Scheme.NONE) {
            return Charge.physical(accepted, meter, false);
        }
        long ticksBefore = meter.ticks(before);
        long ticksAfter = Math.addExact(ticksBefore, meter.ticks(accepted));
        return Charge.priced(
                price(booking, card, ticksAfter) - price(booking, card, ticksBefore), card.unitOfAccount());
    }

    private static boolean isPriced(SettlementMode mode) {
        return switch (mode) {
            case REIMBURSABLE, EQUAL_VALUE_EXCHANGE, BARTER_CREDIT -> true;
            case REPLACEMENT_IN_KIND, ENTITLEMENT_SHARE, NO_EXCHANGE_OF_FUNDS -> false;
        };
    }

    /** Nothing costs nothing, whatever the least price is. */
    private static long price(BookingView booking, RateCard card, long ticks) {
        var meter = booking.meter();
        return ticks == 0
                ? 0
                : card.price(booking.category(), meter, meter.quantity(ticks), booking.window())
                        .amount();
    }
}
