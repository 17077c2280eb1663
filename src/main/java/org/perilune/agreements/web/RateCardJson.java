package org.perilune.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.RateCard;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;

/** A rate card on the wire. */
record RateCardJson(
        @NotNull @Valid UnitJson unitOfAccount,
        @NotNull Rounding rounding,
        @NotNull @Size(max = 200) List<@NotNull @Valid ItemJson> items) {

    /** The modes an agreement can declare: of Java's, those that both sides can work out on paper. */
    enum Rounding {
        HALF_EVEN,
        HALF_UP,
        DOWN,
        UP;

        RoundingMode mode() {
            return switch (this) {
                case HALF_EVEN -> RoundingMode.HALF_EVEN;
                case HALF_UP -> RoundingMode.HALF_UP;
                case DOWN -> RoundingMode.DOWN;
                case UP -> RoundingMode.UP;
            };
        }
    }

    record UnitJson(
            @NotNull UnitOfAccount.Scheme scheme,
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,16}") String code,
            @NotNull @Min(0) @Max(6) Integer scale) {}

    record ItemJson(
            @NotNull Category category,
            @NotNull Meter meter,
            @NotNull @Valid TariffJson tariff) {}

    record TariffJson(
            @NotNull Tariff.Kind kind,
            @Nullable BigDecimal price,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal base,
            @Nullable BigDecimal weight,
            @Nullable Integer contactsPerWeek,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal reservationFee,
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid TierJson> tiers,
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid BandJson> bands) {}

    record TierJson(@Nullable BigDecimal upTo, @NotNull BigDecimal price) {}

    record BandJson(
            @NotNull BigDecimal price,

            @Nullable @Pattern(regexp = WireForms.TIME_OF_DAY)
            String from,

            @Nullable @Pattern(regexp = WireForms.TIME_OF_DAY)
            String until,

            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {}

    RateCard toRateCard() {
        return new RateCard(
                new UnitOfAccount(unitOfAccount.scheme(), unitOfAccount.code(), unitOfAccount.scale()),
                rounding.mode(),
                items.stream()
                        .map(item -> new RateCard.Item(item.category(), item.meter(), tariff(item.tariff())))
                        .toList());
    }

    private static Tariff tariff(TariffJson tariff) {
        return new Tariff(
                tariff.kind(),
                tariff.price(),
                tariff.minimum(),
                tariff.base(),
                tariff.weight(),
                tariff.contactsPerWeek(),
                tariff.maximum(),
                tariff.reservationFee(),
                WireForms.each(tariff.tiers(), tier -> new RateCard.Tier(tier.upTo(), tier.price())),
                WireForms.each(
                        tariff.bands(),
                        band -> new RateCard.Band(
                                band.price(), band.from(), band.until(), band.startsAt(), band.endsAt())));
    }
}
