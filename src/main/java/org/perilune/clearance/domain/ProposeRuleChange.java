package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleChangeView.Kind;
import org.perilune.clearance.RuleContent;
import org.perilune.kernel.Caller;
import org.perilune.participants.Affiliation;
import org.perilune.participants.ParticipantDirectory;

/**
 * A legal officer of an authority proposes to publish, amend or end a rule of its own law. Nothing changes until a second one
 * approves. Refusals: {@code not-your-law}, {@code rule-of-anothers-law}, {@code rule-id-taken}, {@code rule-ended},
 * {@code rule-revised}, {@code rule-backdated}, {@code rule-contradictory}.
 */
@ApplicationScoped
public class ProposeRuleChange {

    /** As in {@link RuleChangeView}. */
    public record Command(
            String authority,
            Kind kind,
            String ruleId,
            OptionalInt base,
            Optional<RuleContent> content,
            Optional<Instant> effectiveFrom,
            Optional<Instant> effectiveUntil,
            String reason) {}

    private final LawBook law;
    private final RuleChanges changes;
    private final ParticipantDirectory directory;
    private final Clock clock;

    ProposeRuleChange(LawBook law, RuleChanges changes, ParticipantDirectory directory, Clock clock) {
        this.law = law;
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    public RuleChangeView handle(Caller caller, Command command) {
        var now = clock.instant();
        var authority = law.authority(command.authority());
        RuleChangePolicy.mayChangeLawOf(affiliations(caller), authority)
                .and(() -> RuleChangePolicy.isWhole(command))
                .and(() -> RuleChangePolicy.isOfItsOwnLaw(command.ruleId(), authority.orElseThrow(), command.content()))
                .and(() -> RuleChangePolicy.isNotOfThePast(command.effectiveFrom(), command.effectiveUntil(), now))
                .and(() -> RuleChangePolicy.startsFrom(command, law.latest(command.ruleId()), now))
                .orRefuse();
        return changes.add(RuleChange.proposed(caller, command, now));
    }

    /** Its own of today: who stands behind a participant does not speak through it. */
    private Set<String> affiliations(Caller caller) {
        var today = java.time.LocalDate.ofInstant(clock.instant(), clock.getZone());
        return directory.find(caller.participant()).stream()
                .flatMap(view -> view.affiliations().stream())
                .filter(affiliation -> affiliation.on(today))
                .map(Affiliation::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
