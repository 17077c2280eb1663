package org.perilune.clearance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;

/** What a rule says, on the wire in both directions. */
record RuleContentJson(
        @NotNull Effect effect,
        @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = AFFILIATION) String> bound,
        @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = AFFILIATION) String> towards,
        @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = KIN) String> kin,
        @NotEmpty @Size(max = 3) Set<@NotNull Activity> activities,
        @Nullable Channel channel,
        @Nullable @Size(max = 5) Set<@NotNull @Pattern(regexp = DATA_CLASS) String> dataClasses,
        @Min(0) @Max(3650) int waitingDays,
        @NotBlank @Size(max = 2000) String legalBasis) {

    private static final String AFFILIATION = "[A-Z0-9_]{2,40}|\\*";
    private static final String KIN = "[A-Z0-9_]{2,40}|[A-Z0-9_]{2,39}\\*";

    /** What is not controlled is for no rule to mask, and what nobody has classified is nobody's to read already. */
    static final String DATA_CLASS = "EAR99|CONTROLLED_9E515|ITAR|OTHER_NATIONAL";

    static RuleContentJson of(RuleContent content) {
        return new RuleContentJson(
                content.effect(),
                ordered(content.bound()),
                ordered(content.towards()),
                ordered(content.kin()),
                new java.util.TreeSet<>(content.activities()),
                content.channel().orElse(null),
                ordered(content.dataClasses()),
                content.waitingDays(),
                content.legalBasis());
    }

    RuleContent toContent(String id, String authority) {
        return new RuleContent(
                id,
                authority,
                effect,
                bound,
                towards,
                kin == null ? Set.of() : kin,
                activities,
                Optional.ofNullable(channel),
                dataClasses == null ? Set.of() : dataClasses,
                waitingDays,
                legalBasis);
    }

    private static Set<String> ordered(Set<String> codes) {
        return new java.util.LinkedHashSet<>(List.copyOf(RuleView.sorted(codes)));
    }
}
