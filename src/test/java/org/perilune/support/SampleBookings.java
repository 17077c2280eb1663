package org.perilune.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.RateCard;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.agreements.Terms.CancellationLadder;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.catalog.Category;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/** Bookings as pure rules are tested with: six hours of power of ESA's, provided by CNSA. Nothing of them is stored. */
public final class SampleBookings {

    public static final ParticipantId CONSUMER = new ParticipantId(Actors.id("esa"));
    public static final ParticipantId PROVIDER = new ParticipantId(Actors.id("cnsa"));
    public static final AgreementId AGREEMENT = new AgreementId(new UUID(7, 7));
    public static final Interval WINDOW =
            new Interval(Instant.parse("2034-03-03T06:00:00Z"), Instant.parse("2034-03-03T12:00:00Z"));

    public static final UnitOfAccount EUR = new UnitOfAccount(UnitOfAccount.Scheme.ISO4217, "EUR", 2);
    public static final UnitOfAccount JPY = new UnitOfAccount(UnitOfAccount.Scheme.ISO4217, "JPY", 0);
    public static final UnitOfAccount BHD = new UnitOfAccount(UnitOfAccount.Scheme.ISO4217, "BHD", 3);
    public static final UnitOfAccount NOTHING = new UnitOfAccount(UnitOfAccount.Scheme.NONE, "NONE", 0);

    private SampleBookings() {}

    public static BookingView energy(BookingState state) {
        return energy(state, card(EUR, perUnit("1.00")));
    }

    public static BookingView energy(BookingState state, RateCard card) {
        var quantity = Quantity.of("100", "kW.h");
        return new BookingView(
                new BookingId(new UUID(1, 1)),
                AGREEMENT,
                CONSUMER,
                PROVIDER,
                new OfferingId(new UUID(2, 2)),
                Category.POWER,
                Meter.ENERGY,
                WINDOW,
                quantity,
                state,
                List.of(),
                new BookingView.Snapshot(
                        3,
                        "ab".repeat(32),
                        5,
                        "Shackleton rim power",
                        1,
                        card,
                        new RateCard.Price(
                                0,
                                card.unitOfAccount().code(),
                                card.unitOfAccount().scale(),
                                ""),
                        new CancellationLadder(List.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2034-03-01T00:00:00Z"),
                1);
    }

    public static RateCard card(UnitOfAccount unit, Tariff tariff) {
        return new RateCard(
                unit, RoundingMode.HALF_EVEN, List.of(new RateCard.Item(Category.POWER, Meter.ENERGY, tariff)));
    }

    public static Tariff perUnit(String price) {
        return new Tariff(Tariff.Kind.PER_UNIT, new BigDecimal(price), null, null, null, null);
    }

    public static Tariff atLeast(String price, String minimum) {
        return new Tariff(Tariff.Kind.PER_UNIT, new BigDecimal(price), new BigDecimal(minimum), null, null, null);
    }

    public static Tariff flat(String price) {
        return new Tariff(Tariff.Kind.FLAT, new BigDecimal(price), null, null, null, null);
    }
}
