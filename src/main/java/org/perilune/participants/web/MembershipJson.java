package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perilune.participants.Membership;

/** A membership on the wire, in both directions. */
record MembershipJson(
        @NotNull @Pattern(regexp = WireForms.FACT) String framework,
        @NotNull LocalDate since,
        @Nullable LocalDate until) {

    static MembershipJson of(Membership membership) {
        return new MembershipJson(membership.framework(), membership.since(), membership.until());
    }

    Membership toMembership() {
        return new Membership(framework, since, until);
    }
}
