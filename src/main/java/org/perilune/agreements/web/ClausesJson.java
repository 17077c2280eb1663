package org.perilune.agreements.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.Clauses;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/** The clauses with parts of their own, as a party writes them. */
final class ClausesJson {

    private ClausesJson() {}

    record PriorityJson(
            @NotNull @Min(1) @Max(6) Integer floor,
            @NotNull @Min(0) @Max(525600) Integer noticeMinutes,
            Clauses.@NotNull MakeGood makeGood,
            @NotNull @Min(0) @Max(3650) Integer makeGoodWithinDays) {

        Clauses.Priority toClause() {
            return new Clauses.Priority(floor, noticeMinutes, makeGood, makeGoodWithinDays);
        }
    }

    record LiveBookingsJson(
            Clauses.@NotNull Effect onSuspension,
            Clauses.@NotNull Effect onTermination,
            Clauses.@NotNull Effect onChangeOfLaw,
            @Nullable @Min(1) @Max(365) Integer renegotiateWithinDays) {

        Clauses.LiveBookings toClause() {
            return new Clauses.LiveBookings(onSuspension, onTermination, onChangeOfLaw, renegotiateWithinDays);
        }
    }

    record QuotaJson(
            @NotNull UUID consumer,
            @NotNull Category category,
            @NotNull Meter meter,
            Clauses.@NotNull QuotaPeriod per,
            @NotNull BigDecimal most) {

        Clauses.Quota toClause() {
            return new Clauses.Quota(new ParticipantId(consumer), category, meter, per, most);
        }
    }

    record ToleranceJson(
            @NotNull Category category,
            @NotNull Meter meter,
            @NotNull BigDecimal percent) {

        Clauses.Tolerance toClause() {
            return new Clauses.Tolerance(category, meter, percent);
        }
    }

    record CalendarJson(
            @NotNull @Min(1) @Max(365) Integer statedWithinDays,
            @NotNull @Min(1) @Max(3650) Integer dueWithinDays,
            @NotNull Boolean subjectToFunds) {

        Clauses.Calendar toClause() {
            return new Clauses.Calendar(statedWithinDays, dueWithinDays, subjectToFunds);
        }
    }

    record BalanceCapJson(@NotNull UUID debtor, @NotNull BigDecimal most) {

        Clauses.BalanceCap toClause() {
            return new Clauses.BalanceCap(new ParticipantId(debtor), most);
        }
    }

    record SilenceJson(
            @NotNull Boolean readings,
            @NotNull Boolean statements,
            @NotNull Boolean thirdPartyUse) {

        Clauses.Silence toClause() {
            return new Clauses.Silence(readings, statements, thirdPartyUse);
        }
    }

    record TreatyOfficerJson(
            @NotNull UUID appointedBy,

            @NotBlank @Size(max = 300) @Pattern(regexp = WireForms.LINE)
            String office) {

        Clauses.TreatyOfficer toClause() {
            return new Clauses.TreatyOfficer(new ParticipantId(appointedBy), office);
        }
    }

    record EntryIntoForceJson(
            Clauses.@NotNull EntryMode mode,
            @Nullable @Min(1) @Max(3650) Integer notifyWithinDays,
            @NotNull Boolean provisional) {

        Clauses.EntryIntoForce toClause() {
            return new Clauses.EntryIntoForce(mode, notifyWithinDays, provisional);
        }
    }
}
