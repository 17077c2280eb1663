package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.clearance.Activity;
import org.perilune.clearance.ChangeOfLaw;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleChanged;
import org.perilune.kernel.Caller;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Expected;
import org.perilune.kernel.MarketEvent;
import org.perilune.log.LogId;
import org.perilune.log.TransparencyLog;

/**
 * A second legal officer approves or rejects a proposed change of the law, or its proposer withdraws it. An approved change
 * governs the next request everywhere, is told to everybody, is a leaf of the market's log, and reaches the clauses on a change
 * of law as {@link ChangeOfLaw}. Refusals: {@code second-person-needed}, {@code proposer-only}, {@code change-closed},
 * {@code rule-revised}.
 */
@ApplicationScoped
public class DecideRuleChange {

    private final LawBook law;
    private final RuleChanges changes;
    private final TransparencyLog log;
    private final Event<MarketEvent> events;
    private final Event<ChangeOfLaw> hook;
    private final Clock clock;

    DecideRuleChange(
            LawBook law,
            RuleChanges changes,
            TransparencyLog log,
            Event<MarketEvent> events,
            Event<ChangeOfLaw> hook,
            Clock clock) {
        this.law = law;
        this.changes = changes;
        this.log = log;
        this.events = events;
        this.hook = hook;
        this.clock = clock;
    }

    @Transactional
    public RuleChangeView approve(Caller caller, UUID id, Expected expected) {
        var change = found(id, expected);
        RuleChangePolicy.mayDecide(change.view(clock.instant()), caller.person())
                .orRefuse();
        var before = law.inForce();
        long version = changes.apply(change, caller.person());
        var applied = change.view(clock.instant());
        announce(new RuleChanged(applied, version, effectiveAt(applied), clock.instant()));
        var after = before.with(Foreseen.law(before.rules(), applied, effectiveAt(applied)));
        hook.fire(new ChangeOfLaw(
                ChangeOfLaw.Cause.RULE_CHANGED,
                version,
                effectiveAt(applied),
                before.differences(after, Activity.COMMERCIAL, effectiveAt(applied))));
        return applied;
    }

    @Transactional
    public RuleChangeView reject(Caller caller, UUID id, Expected expected) {
        var change = found(id, expected);
        RuleChangePolicy.mayDecide(change.view(clock.instant()), caller.person())
                .orRefuse();
        return dropped(change, RuleChangeView.State.REJECTED, caller);
    }

    @Transactional
    public RuleChangeView withdraw(Caller caller, UUID id, Expected expected) {
        var change = found(id, expected);
        RuleChangePolicy.mayWithdraw(change.view(clock.instant()), caller.person())
                .orRefuse();
        return dropped(change, RuleChangeView.State.WITHDRAWN, caller);
    }

    /** Seen by the authority's own alone: to everybody else it is not there. */
    private RuleChange found(UUID id, Expected expected) {
        var change = changes.one(id);
        expected.orRefuse(change.view(clock.instant()).version());
        return change;
    }

    private RuleChangeView dropped(RuleChange change, RuleChangeView.State to, Caller caller) {
        change.drop(to, caller, clock.instant());
        changes.flush();
        return change.view(clock.instant());
    }

    /** Never before it was approved, whatever was proposed. */
    private Instant effectiveAt(RuleChangeView applied) {
        var now = clock.instant();
        return applied.effectiveFrom().filter(from -> from.isAfter(now)).orElse(now);
    }

    private void announce(RuleChanged fact) {
        log.append(
                LogId.MARKET,
                CanonicalJson.bytes(Map.of(
                        "type", fact.type(),
                        "subject", fact.subject().toString(),
                        "at", fact.at().toString(),
                        "facts", fact.facts())));
        events.fire(fact);
    }
}
