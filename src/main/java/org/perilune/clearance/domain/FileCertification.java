package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.perilune.clearance.Activity;
import org.perilune.clearance.CertificationView;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Effect;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;

/** The side a rule binds puts on file that it has certified: usable once the rule's days have passed, not before. */
@ApplicationScoped
public class FileCertification {

    public record Command(String ruleId, ParticipantId counterparty, Set<Activity> activities, String purpose) {}

    private final Rules rules;
    private final ParticipantDirectory directory;
    private final EntityManager entities;
    private final Clock clock;

    FileCertification(Rules rules, ParticipantDirectory directory, EntityManager entities, Clock clock) {
        this.rules = rules;
        this.directory = directory;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public CertificationView handle(Caller caller, Command command) {
        var rule = rules.find(command.ruleId())
                .map(Rule::view)
                .filter(view -> view.effect() == Effect.NEEDS_CERTIFICATION)
                .orElseThrow(() -> Refusal.of(ClearanceProblems.RULE_NOT_CERTIFIABLE));
        if (directory.find(command.counterparty()).isEmpty()) {
            throw Refusal.of(ClearanceProblems.COUNTERPARTY_UNKNOWN);
        }
        if (!rule.activities().containsAll(command.activities())) {
            throw Refusal.of(ClearanceProblems.RULE_NOT_CERTIFIABLE, "The rule governs %s only", rule.activities());
        }
        var certification = Certification.filed(caller.participant(), rule, command, clock.instant());
        entities.persist(certification);
        entities.flush();
        return certification.view();
    }
}
