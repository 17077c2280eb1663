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
import org.perilune.agreements.Terms;
import org.perilune.agreements.Terms.CancellationLadder;
import org.perilune.catalog.Category;
import org.perilune.kernel.ParticipantId;

/** Terms as a party writes them. Every clause is there, and has something in it; what they say is judged by the rules. */
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
        @Nullable Instant endsAt) {

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
                endsAt);
    }
}
