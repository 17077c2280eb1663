package org.perilune.rescue.web;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.AttributeMatch;
import org.perilune.rescue.Consumable;
import org.perilune.rescue.Endurance;
import org.perilune.rescue.HavenView;

/** A haven on the wire; what is unknown or hidden is absent. */
record HavenJson(
        UUID asset,
        UUID owner,
        String name,
        String maturity,
        String verdict,
        @Nullable String blocking,
        List<AttributeMatch> attributes,
        TravelJson travel,
        @Nullable DetailsJson details) {

    /** ESTIMATED or UNKNOWN. */
    record TravelJson(
            String source, @Nullable Long metres, @Nullable Long minutes) {}

    record DetailsJson(
            Instant observedAt, boolean stale, int freeBerths, String dutyContact, LifeSupportJson lifeSupport) {}

    record LifeSupportJson(
            @Nullable Long hours, @Nullable Long atMostHours, List<Endurance.Share> shares, List<Consumable> unknown) {}

    static HavenJson of(HavenView haven) {
        var asset = haven.asset();
        return new HavenJson(
                asset.id().value(),
                asset.owner().value(),
                asset.name(),
                asset.maturity().name(),
                haven.match().verdict().name(),
                haven.match().blocking().orElse(null),
                haven.match().attributes(),
                new TravelJson(
                        haven.minutes().isPresent() ? "ESTIMATED" : "UNKNOWN",
                        orNull(haven.metres()),
                        orNull(haven.minutes())),
                haven.details().map(HavenJson::details).orElse(null));
    }

    private static DetailsJson details(HavenView.Details details) {
        var report = details.report();
        var endurance = details.endurance();
        return new DetailsJson(
                report.observedAt(),
                details.stale(),
                report.freeBerths(),
                report.dutyContact(),
                new LifeSupportJson(
                        orNull(endurance.hours()),
                        orNull(endurance.atMostHours()),
                        endurance.shares(),
                        endurance.unknown().stream().sorted().toList()));
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
