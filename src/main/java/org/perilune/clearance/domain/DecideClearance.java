package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Clearance;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Decision;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;

/** What the law says of two participants and an act: asked before every deal, and by whoever wants to know. */
@ApplicationScoped
public class DecideClearance implements Clearance {

    private final Rules rules;
    private final Affiliations affiliations;
    private final ParticipantDirectory directory;
    private final EntityManager entities;
    private final Clock clock;

    DecideClearance(
            Rules rules,
            Affiliations affiliations,
            ParticipantDirectory directory,
            EntityManager entities,
            Clock clock) {
        this.rules = rules;
        this.affiliations = affiliations;
        this.directory = directory;
        this.entities = entities;
        this.clock = clock;
    }

    /** The question by itself: nothing is created and the counterparty learns nothing. */
    @Transactional
    public Decision handle(Caller caller, ParticipantId counterparty, Activity activity, Channel channel) {
        directory.find(counterparty).orElseThrow(() -> Refusal.of(ClearanceProblems.COUNTERPARTY_UNKNOWN));
        return decide(caller.participant(), counterparty, activity, channel);
    }

    @Override
    public Decision decide(ParticipantId actor, ParticipantId counterparty, Activity activity, Channel channel) {
        var question = new RuleSet.Question(
                affiliations.of(actor), affiliations.of(counterparty), activity, channel, clock.instant());
        return rules.inForce().decide(question, applying -> {
            var holder = applying.bindsFirst() ? actor : counterparty;
            var other = applying.bindsFirst() ? counterparty : actor;
            return certified(applying.rule().id(), holder, other, activity);
        });
    }

    private boolean certified(String rule, ParticipantId holder, ParticipantId other, Activity activity) {
        return (Boolean) entities.createNativeQuery("select clearance.certified(?1, ?2, ?3, ?4)", Boolean.class)
                .setParameter(1, rule)
                .setParameter(2, holder.value())
                .setParameter(3, other.value())
                .setParameter(4, activity.name())
                .getSingleResult();
    }
}
