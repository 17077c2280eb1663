package org.perilune.participants.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.perilune.participants.Membership;
import org.perilune.participants.ParticipantState;
import org.perilune.participants.ParticipantView;

/** A participant as everybody sees it. */
record ParticipantJson(
        UUID id,
        String code,
        String name,
        ParticipantState state,
        List<MembershipJson> memberships,
        List<AffiliationJson> affiliations,
        List<BackingJson> backings,
        Instant createdAt,
        List<String> allowedActions) {

    static ParticipantJson of(ParticipantView view) {
        return new ParticipantJson(
                view.id().value(),
                view.code(),
                view.name(),
                view.state(),
                view.memberships().stream()
                        .sorted(Comparator.comparing(Membership::framework).thenComparing(Membership::since))
                        .map(MembershipJson::of)
                        .toList(),
                view.affiliations().stream().map(AffiliationJson::of).toList(),
                view.backings().stream().map(BackingJson::of).toList(),
                view.createdAt(),
                view.state().allowedActions());
    }
}
