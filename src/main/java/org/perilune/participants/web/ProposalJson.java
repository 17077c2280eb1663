package org.perilune.participants.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.domain.ProposeParticipant;

/** The operator's proposal of a participant. */
record ProposalJson(
        @NotNull UUID id,
        @NotNull @Pattern(regexp = WireForms.CODE) String code,

        @NotBlank @Size(max = 200) @Pattern(regexp = WireForms.NAME)
        String name,

        @Nullable @Size(max = 50) List<@NotNull @Valid MembershipJson> memberships,
        @Nullable @Size(max = 50) List<@NotNull @Valid AffiliationJson> affiliations) {

    ProposeParticipant.Command toCommand() {
        return new ProposeParticipant.Command(
                new ParticipantId(id),
                code,
                name,
                memberships == null
                        ? List.of()
                        : memberships.stream().map(MembershipJson::toMembership).toList(),
                affiliations == null
                        ? List.of()
                        : affiliations.stream()
                                .map(AffiliationJson::toAffiliation)
                                .toList());
    }
}
