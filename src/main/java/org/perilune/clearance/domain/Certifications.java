package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.clearance.Activity;
import org.perilune.clearance.CertificationView;
import org.perilune.clearance.ChangeOfLaw;
import org.perilune.clearance.Effect;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** A holder's own certifications: seen and withdrawn by the holder only. */
@ApplicationScoped
public class Certifications {

    private final EntityManager entities;
    private final LawBook book;
    private final Event<ChangeOfLaw> hook;
    private final Clock clock;

    Certifications(EntityManager entities, LawBook book, Event<ChangeOfLaw> hook, Clock clock) {
        this.entities = entities;
        this.book = book;
        this.hook = hook;
        this.clock = clock;
    }

    @Transactional
    public Page<CertificationView> page(Caller caller, Cursor after, int limit) {
        var found = entities.createQuery(
                        "from Certification c where (c.filedAt, c.id) > (:at, :id) order by c.filedAt, c.id",
                        Certification.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Certification::view)
                .toList();
        return Page.of(found, limit, view -> new Cursor(view.filedAt(), view.id()));
    }

    @Transactional
    public CertificationView one(Caller caller, UUID id) {
        return find(id).view();
    }

    @Transactional
    public CertificationView withdraw(Caller caller, UUID id, Expected expected) {
        var certification = find(id);
        expected.orRefuse(certification.view().version());
        boolean usable = certification.usable(clock.instant());
        certification.withdraw(clock.instant());
        entities.flush();
        var withdrawn = certification.view();
        if (usable && withdrawn.activities().contains(Activity.COMMERCIAL.name())) {
            hook.fire(closing(withdrawn));
        }
        return withdrawn;
    }

    /** What rested on it alone is closed from now on; a rule that allows, or another certification, is asked at the act. */
    private ChangeOfLaw closing(CertificationView withdrawn) {
        var law = book.inForce();
        var now = clock.instant();
        var after = law.ofRules(withdrawn.holder(), withdrawn.counterparty(), Activity.COMMERCIAL, now);
        return new ChangeOfLaw(
                ChangeOfLaw.Cause.CERTIFICATION_WITHDRAWN,
                law.version(),
                now,
                after.allows()
                        ? List.of()
                        : List.of(new ChangeOfLaw.Pair(
                                withdrawn.holder(),
                                withdrawn.counterparty(),
                                Effect.ALLOW,
                                after.effect(),
                                Optional.of(withdrawn.ruleId()))));
    }

    private Certification find(UUID id) {
        var certification = entities.find(Certification.class, id);
        if (certification == null) {
            throw Refusal.notFound();
        }
        return certification;
    }
}
