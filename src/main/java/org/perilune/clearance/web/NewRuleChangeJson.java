package org.perilune.clearance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.RuleChangeView.Kind;
import org.perilune.clearance.domain.ProposeRuleChange;

/** A proposed change of the law of one authority. */
record NewRuleChangeJson(
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = "[A-Z]{2,16}") String authority,
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String ruleId,
        @Nullable @Min(1) Integer base,
        @Nullable @Valid RuleContentJson rule,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        @NotBlank @Size(max = 2000) String reason) {

    ProposeRuleChange.Command toCommand() {
        return new ProposeRuleChange.Command(
                authority,
                kind,
                ruleId,
                base == null ? OptionalInt.empty() : OptionalInt.of(base),
                Optional.ofNullable(rule).map(said -> said.toContent(ruleId, authority)),
                Optional.ofNullable(effectiveFrom),
                Optional.ofNullable(effectiveUntil),
                reason);
    }
}
