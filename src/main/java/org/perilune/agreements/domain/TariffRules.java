package org.perilune.agreements.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.RateCard.Band;
import org.perilune.agreements.RateCard.Item;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.Tier;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Refusal.Violation;

/** Whether a tariff has what its kind needs, nothing that it does not, and never falls as use grows. */
final class TariffRules {

    private static final int FINEST_WEIGHT = 4;
    private static final int FINER_PER_UNIT = 6;
    private static final int HOURS_A_WEEK = 168;

    private final List<Violation> violations = new ArrayList<>();
    private final String field;
    private final Tariff tariff;
    private final UnitOfAccount unit;

    private TariffRules(String field, Tariff tariff, UnitOfAccount unit) {
        this.field = field;
        this.tariff = tariff;
        this.unit = unit;
    }

    static List<Violation> violations(String field, Item item, UnitOfAccount unit) {
        var rules = new TariffRules(field, item.tariff(), unit);
        switch (item.tariff().kind()) {
            case PER_UNIT -> rules.price();
            case FLAT -> rules.flat();
            case TIERED -> rules.tiered(item.meter());
            case TIME_OF_USE -> rules.timeOfUse();
            case APERTURE_FORMULA -> rules.aperture(item.meter());
        }
        rules.belongings();
        rules.bounds();
        return rules.violations;
    }

    private void price() {
        perUnit("price", tariff.price());
    }

    private void flat() {
        amount("price", tariff.price());
        absent("minimum", tariff.minimum());
        absent("maximum", tariff.maximum());
    }

    private void aperture(Meter meter) {
        var weight = tariff.weight();
        var contacts = tariff.contactsPerWeek();
        require(meter == Meter.APERTURE_TIME, "kind", "prices APERTURE_TIME only");
        amount("base", tariff.base());
        require(
                weight != null && weight.signum() > 0 && weight.scale() <= FINEST_WEIGHT,
                "weight",
                "is more than 0, with at most 4 decimals");
        require(
                contacts != null && contacts >= 0 && contacts <= HOURS_A_WEEK,
                "contactsPerWeek",
                "lies between 0 and 168");
        absent("price", tariff.price());
    }

    /** Tiers go up from nothing without a gap, and the last of them has no end. */
    private void tiered(Meter meter) {
        absent("price", tariff.price());
        List<Tier> tiers = tariff.tiers() == null ? List.of() : tariff.tiers();
        require(!tiers.isEmpty(), "tiers", "is not left out");
        var below = BigDecimal.ZERO;
        for (int index = 0; index < tiers.size(); index++) {
            var tier = tiers.get(index);
            var name = "tiers[%d].".formatted(index);
            boolean last = index == tiers.size() - 1;
            perUnit(name + "price", tier.price());
            require(last == (tier.upTo() == null), name + "upTo", "is absent from the last tier, and only there");
            if (tier.upTo() != null) {
                require(tier.upTo().compareTo(below) > 0, name + "upTo", "is more than that of the tier before");
                require(
                        tier.upTo().scale() <= meter.scale(),
                        name + "upTo",
                        "has at most %d decimals of %s".formatted(meter.scale(), meter.unit()));
                below = tier.upTo();
            }
        }
    }

    private void timeOfUse() {
        price();
        List<Band> bands = tariff.bands() == null ? List.of() : tariff.bands();
        require(!bands.isEmpty(), "bands", "is not left out");
        for (int index = 0; index < bands.size(); index++) {
            var band = bands.get(index);
            var name = "bands[%d]".formatted(index);
            perUnit(name + ".price", band.price());
            boolean daily = band.from() != null && band.until() != null;
            boolean once = band.startsAt() != null && band.endsAt() != null;
            boolean mixed = daily
                    ? band.startsAt() != null || band.endsAt() != null
                    : band.from() != null || band.until() != null;
            require(daily != once && !mixed, name, "has either from and until, or startsAt and endsAt");
            require(!daily || !band.from().equals(band.until()), name + ".until", "is another time than from");
            require(!once || band.startsAt().isBefore(band.endsAt()), name + ".endsAt", "is after startsAt");
        }
    }

    /** What belongs to one kind only is not there in another: it would be signed and mean nothing. */
    private void belongings() {
        if (tariff.kind() != Tariff.Kind.APERTURE_FORMULA) {
            absent("base", tariff.base());
            absent("weight", tariff.weight());
            absent("contactsPerWeek", tariff.contactsPerWeek());
        }
        if (tariff.kind() != Tariff.Kind.TIERED) {
            absent("tiers", tariff.tiers());
        }
        if (tariff.kind() != Tariff.Kind.TIME_OF_USE) {
            absent("bands", tariff.bands());
        }
    }

    private void bounds() {
        if (tariff.minimum() != null) {
            amount("minimum", tariff.minimum());
        }
        if (tariff.maximum() != null) {
            amount("maximum", tariff.maximum());
            require(
                    tariff.minimum() == null || tariff.minimum().compareTo(tariff.maximum()) <= 0,
                    "maximum",
                    "is no less than minimum");
        }
        if (tariff.reservationFee() != null) {
            amount("reservationFee", tariff.reservationFee());
        }
    }

    private void amount(String name, @Nullable BigDecimal amount) {
        decimal(name, amount, unit.scale());
    }

    /** A price per unit may be finer than what is paid: it is rounded once, with the whole amount. */
    private void perUnit(String name, @Nullable BigDecimal price) {
        decimal(name, price, unit.scale() + FINER_PER_UNIT);
    }

    private void decimal(String name, @Nullable BigDecimal number, int finest) {
        require(number != null, name, "is not left out");
        require(number == null || number.signum() >= 0, name, "is not negative");
        require(
                number == null || number.scale() <= finest,
                name,
                "has at most %d decimals in %s".formatted(finest, unit.code()));
    }

    private void absent(String name, @Nullable Object value) {
        require(value == null, name, "does not belong to this kind of tariff");
    }

    private void require(boolean holds, String name, String message) {
        if (!holds) {
            violations.add(new Violation(field + "." + name, message));
        }
    }
}
