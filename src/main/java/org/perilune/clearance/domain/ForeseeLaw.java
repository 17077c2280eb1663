package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perilune.clearance.Activity;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Dealings;
import org.perilune.clearance.Dealings.Dealing;
import org.perilune.clearance.Decision;
import org.perilune.clearance.RuleContent;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/**
 * What if a rule ended, or said something else, from a day on: which pairs would open or close, which rule still stops the rest,
 * and what of the caller's own business hangs on it. It changes nothing and tells nobody. The law and the facts it selects by
 * are public; certifications are not, so the answer is that of the rules alone.
 */
@ApplicationScoped
public class ForeseeLaw {

    /** @param content what the rule would say; empty where it would end */
    public record Command(String ruleId, Optional<RuleContent> content, Instant on, Activity activity) {}

    /** What becomes of a pair. */
    public enum Outcome {
        OPENS,
        CLOSES,
        STAYS_CLOSED
    }

    /**
     * One pair the rule bears on.
     *
     * @param stopping the rules that stop the pair after the change, the one that decides first
     * @param dealings what the caller may see of business between itself and the other; empty for pairs of others
     */
    public record PairForeseen(
            ParticipantId one,
            ParticipantId other,
            Outcome outcome,
            List<Decision.Reason> stopping,
            List<Dealing> dealings) {}

    private final LawBook book;
    private final Instance<Dealings> dealings;
    private final Clock clock;

    ForeseeLaw(LawBook book, @Any Instance<Dealings> dealings, Clock clock) {
        this.book = book;
        this.dealings = dealings;
        this.clock = clock;
    }

    @Transactional
    public List<PairForeseen> handle(Caller caller, Command command) {
        var law = book.inForce();
        if (command.on().isBefore(clock.instant())) {
            throw Refusal.of(ClearanceProblems.RULE_BACKDATED, "The past is not foreseen");
        }
        boolean known = law.rules().rules().stream().anyMatch(rule -> rule.id().equals(command.ruleId()));
        if (!known && command.content().isEmpty()) {
            throw Refusal.of(ClearanceProblems.RULE_UNKNOWN);
        }
        var next = law.with(
                Foreseen.law(law.rules(), command.ruleId(), command.content(), command.on(), Optional.empty()));
        return pairs(law, next, command).stream()
                .map(pair -> concerns(caller, pair) ? withDealings(caller, pair) : pair)
                .toList();
    }

    private static List<PairForeseen> pairs(Law law, Law next, Command command) {
        var everybody = new ArrayList<>(law.standings().everybody());
        everybody.sort(Comparator.comparing(ParticipantId::value));
        var found = new ArrayList<PairForeseen>();
        for (int one = 0; one < everybody.size(); one++) {
            for (int other = one + 1; other < everybody.size(); other++) {
                pair(law, next, command, everybody.get(one), everybody.get(other))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<PairForeseen> pair(
            Law law, Law next, Command asked, ParticipantId one, ParticipantId other) {
        var before = law.ofRules(one, other, asked.activity(), asked.on());
        var after = next.ofRules(one, other, asked.activity(), asked.on());
        var outcome = outcome(before, after, asked.ruleId());
        return outcome.map(
                is -> new PairForeseen(one, other, is, after.allows() ? List.of() : after.reasons(), List.of()));
    }

    private static Optional<Outcome> outcome(Decision before, Decision after, String rule) {
        if (before.allows() != after.allows()) {
            return Optional.of(after.allows() ? Outcome.OPENS : Outcome.CLOSES);
        }
        boolean stoppedByIt =
                before.reasons().stream().anyMatch(reason -> reason.ruleId().equals(rule));
        return stoppedByIt && !after.allows() ? Optional.of(Outcome.STAYS_CLOSED) : Optional.empty();
    }

    private static boolean concerns(Caller caller, PairForeseen pair) {
        return caller.speaksFor(pair.one()) || caller.speaksFor(pair.other());
    }

    private PairForeseen withDealings(Caller caller, PairForeseen pair) {
        var other = caller.speaksFor(pair.one()) ? pair.other() : pair.one();
        var all = dealings.stream()
                .flatMap(source -> source.with(caller.participant(), other).stream())
                .sorted(Comparator.comparing(Dealing::kind).thenComparing(Dealing::id))
                .toList();
        return new PairForeseen(pair.one(), pair.other(), pair.outcome(), pair.stopping(), all);
    }
}
