package org.perilune.rescue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.kernel.web.QuantityJson;
import org.perilune.rescue.Consumable;
import org.perilune.rescue.ConsumableLevel;
import org.perilune.rescue.HavenReport;
import org.perilune.rescue.domain.ReportHaven;

/** A report as its owner sends it. */
record HavenReportJson(
        @NotNull Instant observedAt,
        @NotNull @Min(1) @Max(525_600) Integer validForMinutes,
        @NotNull @Min(0) @Max(1000) Integer freeBerths,
        @NotBlank @Size(max = 200) String dutyContact,
        @NotNull @Size(max = 5) List<@NotNull @Valid LevelJson> consumables) {

    /** A consumable; without a rate nobody knows how long it lasts. */
    record LevelJson(
            @NotNull Consumable consumable,
            @NotNull @Valid QuantityJson usable,
            @Nullable @Valid QuantityJson perPersonDay,
            @NotNull @Pattern(regexp = "[A-Z_]{2,20}") String source) {

        ConsumableLevel toLevel() {
            var meter = consumable.meter();
            return new ConsumableLevel(
                    consumable,
                    meter.ticks(usable.toQuantity()),
                    perPersonDay == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(meter.positiveTicks(perPersonDay.toQuantity())),
                    source);
        }

        static LevelJson of(ConsumableLevel level) {
            var meter = level.consumable().meter();
            return new LevelJson(
                    level.consumable(),
                    QuantityJson.of(meter.quantity(level.usable())),
                    level.perPersonDay().isPresent()
                            ? QuantityJson.of(
                                    meter.quantity(level.perPersonDay().getAsLong()))
                            : null,
                    level.source());
        }
    }

    /** A report as it was recorded. */
    record Recorded(
            UUID id,
            UUID asset,
            Instant observedAt,
            Instant reportedAt,
            Instant staleAfter,
            int freeBerths,
            String dutyContact,
            List<LevelJson> consumables) {

        static Recorded of(HavenReport report) {
            return new Recorded(
                    report.id(),
                    report.asset().value(),
                    report.observedAt(),
                    report.reportedAt(),
                    report.staleAfter(),
                    report.freeBerths(),
                    report.dutyContact(),
                    report.consumables().stream().map(LevelJson::of).toList());
        }
    }

    ReportHaven.Command toCommand(UUID asset) {
        return new ReportHaven.Command(
                new AssetId(asset),
                observedAt,
                Duration.ofMinutes(validForMinutes),
                freeBerths,
                dutyContact,
                consumables.stream().map(LevelJson::toLevel).toList());
    }
}
