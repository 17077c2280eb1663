package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.perilune.clearance.Activity;
import org.perilune.clearance.CertificationView;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Effect;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/**
 * The side a rule binds puts on file that it has certified: usable once the rule's days have passed, not before. It opens one
 * counterparty, the named activities and the named services, and nothing else.
 */
@ApplicationScoped
public class FileCertification {

    /** @param services codes of categories; none means every service within the purpose */
    public record Command(
            String ruleId,
            ParticipantId counterparty,
            Set<Activity> activities,
            Set<String> services,
            String purpose) {}

    private final LawBook book;
    private final EntityManager entities;
    private final Clock clock;

    FileCertification(LawBook book, EntityManager entities, Clock clock) {
        this.book = book;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public CertificationView handle(Caller caller, Command command) {
        var now = clock.instant();
        var law = book.inForce();
        var rule = book.latest(command.ruleId())
                .filter(newest -> newest.content().effect() == Effect.NEEDS_CERTIFICATION)
                .filter(newest ->
                        newest.until().filter(end -> !end.isAfter(now)).isEmpty())
                .orElseThrow(() -> Refusal.of(ClearanceProblems.RULE_NOT_CERTIFIABLE));
        if (!law.standings().everybody().contains(command.counterparty())) {
            throw Refusal.of(ClearanceProblems.COUNTERPARTY_UNKNOWN);
        }
        var content = rule.content();
        if (!content.activities().containsAll(command.activities())) {
            throw Refusal.of(ClearanceProblems.RULE_NOT_CERTIFIABLE, "The rule governs %s only", content.activities());
        }
        if (Collections.disjoint(law.ownAffiliations(caller.participant(), now), content.bound())) {
            throw Refusal.of(ClearanceProblems.RULE_NOT_CERTIFIABLE, "The rule does not bind its holder");
        }
        var certification = Certification.filed(caller.participant(), rule, command, now);
        entities.persist(certification);
        entities.flush();
        return certification.view();
    }
}
