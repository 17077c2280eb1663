package org.perilune.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.Clauses;
import org.perilune.agreements.Terms;
import org.perilune.agreements.Terms.CancellationLadder;
import org.perilune.agreements.web.ClausesJson.BalanceCapJson;
import org.perilune.agreements.web.ClausesJson.CalendarJson;
import org.perilune.agreements.web.ClausesJson.EntryIntoForceJson;
import org.perilune.agreements.web.ClausesJson.LiveBookingsJson;
import org.perilune.agreements.web.ClausesJson.PriorityJson;
import org.perilune.agreements.web.ClausesJson.QuotaJson;
import org.perilune.agreements.web.ClausesJson.SilenceJson;
import org.perilune.agreements.web.ClausesJson.ToleranceJson;
import org.perilune.agreements.web.ClausesJson.TreatyOfficerJson;
import org.perilune.catalog.Category;
import org.perilune.kernel.ParticipantId;

/**
 * Terms as a party writes them. A clause that is there has something in it; what it says is judged by the rules, and which may
 * still be open is judged when somebody signs.
 */
record TermsJson(
        @NotNull Boolean demonstration,
        @NotEmpty @Size(max = 2) List<@NotNull @Valid CoverJson> covers,
        @NotNull @Valid RateCardJson rateCard,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid StepJson> cancellationLadder,
        @NotNull Terms.SettlementMode settlementMode,
        @NotNull Terms.SettlementPeriod period,
        @NotNull @Min(1) @Max(365) Integer disputeWindowDays,
        @NotNull Terms.Confirmation confirmation,
        @NotNull @Min(1) @Max(8760) Integer confirmWithinHours,

        @NotBlank @Size(max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String liabilityRegime,

        @NotBlank @Size(max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String intellectualProperty,

        @NotBlank @Size(max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String goodsAndTechnicalData,

        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 300) @Pattern(regexp = WireForms.LINE) String> contacts,

        @NotNull @Min(0) @Max(3650) Integer terminationNoticeDays,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Valid PriorityJson priority,

        @Nullable @Size(min = 1, max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String disputePath,

        @Nullable @Size(min = 1, max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String changeOfLaw,

        @Nullable @Size(min = 1, max = WireForms.LONGEST_CLAUSE) @Pattern(regexp = WireForms.TEXT)
        String survival,

        @Nullable @Valid LiveBookingsJson liveBookings,
        @Nullable @Size(min = 1, max = 200) List<@NotNull @Valid QuotaJson> quotas,
        @Nullable @Size(min = 1, max = 200) List<@NotNull @Valid ToleranceJson> tolerances,
        @Nullable @Valid CalendarJson calendar,
        Clauses.@Nullable Netting netting,
        @Nullable @Size(min = 1, max = 2) List<@NotNull @Valid BalanceCapJson> balanceCaps,
        @Nullable @Valid SilenceJson silence,
        @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid TreatyOfficerJson> treatyOfficers,
        @Nullable @Valid EntryIntoForceJson entryIntoForce,
        @Nullable @Valid InstrumentJson instrument) {

    record CoverJson(
            @NotNull UUID provider, @NotEmpty @Size(max = 6) List<@NotNull Category> categories) {}

    record StepJson(
            @NotNull @Min(0) @Max(8760) Integer noticeHours,
            @NotNull BigDecimal chargePercent) {}

    Terms toTerms() {
        return new Terms(
                demonstration,
                covers.stream()
                        .map(cover -> new Terms.Cover(new ParticipantId(cover.provider()), cover.categories()))
                        .toList(),
                rateCard.toRateCard(),
                new CancellationLadder(cancellationLadder.stream()
                        .map(step -> new CancellationLadder.Step(step.noticeHours(), step.chargePercent()))
                        .toList()),
                settlementMode,
                period,
                disputeWindowDays,
                confirmation,
                confirmWithinHours,
                liabilityRegime,
                intellectualProperty,
                goodsAndTechnicalData,
                contacts,
                terminationNoticeDays,
                startsAt,
                endsAt,
                WireForms.map(priority, PriorityJson::toClause),
                disputePath,
                changeOfLaw,
                survival,
                WireForms.map(liveBookings, LiveBookingsJson::toClause),
                WireForms.each(quotas, QuotaJson::toClause),
                WireForms.each(tolerances, ToleranceJson::toClause),
                WireForms.map(calendar, CalendarJson::toClause),
                netting,
                WireForms.each(balanceCaps, BalanceCapJson::toClause),
                WireForms.map(silence, SilenceJson::toClause),
                WireForms.each(treatyOfficers, TreatyOfficerJson::toClause),
                WireForms.map(entryIntoForce, EntryIntoForceJson::toClause),
                WireForms.map(instrument, InstrumentJson::toClause));
    }
}
