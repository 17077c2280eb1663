package org.perilune.clearance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.domain.PublishRule;

/** A rule to be published. */
record NewRuleJson(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String id,
        @NotNull @Pattern(regexp = "[A-Z]{2,16}") String authority,
        @NotNull Effect effect,
        @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{2,40}") String> bound,
        @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{2,40}") String> towards,
        @NotEmpty @Size(max = 3) Set<@NotNull Activity> activities,
        @Nullable Channel channel,
        @Min(0) @Max(3650) int waitingDays,
        @NotBlank @Size(max = 2000) String legalBasis,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil) {

    PublishRule.Command toCommand() {
        return new PublishRule.Command(
                id,
                authority,
                effect,
                bound,
                towards,
                activities,
                Optional.ofNullable(channel),
                waitingDays,
                legalBasis,
                Optional.ofNullable(effectiveFrom),
                Optional.ofNullable(effectiveUntil));
    }
}
