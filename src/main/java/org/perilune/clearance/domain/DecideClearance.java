package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.perilune.clearance.Act;
import org.perilune.clearance.Clearance;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Decision;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/** What the law says of participants and an act: asked before every deal, and by whoever wants to know. */
@ApplicationScoped
public class DecideClearance implements Clearance {

    private final LawBook book;
    private final EntityManager entities;
    private final Clock clock;

    DecideClearance(LawBook book, EntityManager entities, Clock clock) {
        this.book = book;
        this.entities = entities;
        this.clock = clock;
    }

    /** The question by itself, asked for the caller: nothing is created and nobody else learns of it. */
    @Transactional
    public Decision handle(Caller caller, Act act) {
        var known = book.inForce().standings().everybody();
        if (!known.contains(act.counterparty())
                || !known.containsAll(act.others())
                || !known.containsAll(act.onFundsOf())) {
            throw Refusal.of(ClearanceProblems.COUNTERPARTY_UNKNOWN);
        }
        return decide(act);
    }

    @Override
    public Decision decide(Act act) {
        return decide(book.inForce(), act);
    }

    @Override
    public Set<ParticipantId> barred(ParticipantId participant, Collection<ParticipantId> others) {
        var law = book.inForce();
        return others.stream()
                .filter(other -> !other.equals(participant))
                .distinct()
                .filter(other ->
                        !decide(law, Act.commercial(participant, other)).allows())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<ParticipantId> barred(ParticipantId participant) {
        return barred(participant, book.inForce().standings().everybody());
    }

    @Override
    public Set<ParticipantId> cleared(ParticipantId participant) {
        var cleared = new HashSet<>(book.inForce().standings().everybody());
        cleared.removeAll(barred(participant));
        return Set.copyOf(cleared);
    }

    private Decision decide(Law law, Act act) {
        return law.decide(act, clock.instant(), applying -> certified(act, applying));
    }

    private boolean certified(Act act, RuleSet.Applying applying) {
        var holder = applying.bindsFirst() ? act.actor() : act.counterparty();
        var other = applying.bindsFirst() ? act.counterparty() : act.actor();
        return (Boolean) entities.createNativeQuery(
                        "select clearance.certified(?1, string_to_array(?2, ','), ?3, ?4, ?5, string_to_array(?6, ','))",
                        Boolean.class)
                .setParameter(1, applying.rule().id())
                .setParameter(
                        2,
                        String.join(
                                ",", RuleView.sorted(applying.rule().content().bound())))
                .setParameter(3, holder.value())
                .setParameter(4, other.value())
                .setParameter(5, act.activity().name())
                .setParameter(6, String.join(",", RuleView.sorted(act.services())))
                .getSingleResult();
    }
}
