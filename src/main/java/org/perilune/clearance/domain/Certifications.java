package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.clearance.CertificationView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** A holder's own certifications: seen and withdrawn by the holder only. */
@ApplicationScoped
public class Certifications {

    private final EntityManager entities;
    private final Clock clock;

    Certifications(EntityManager entities, Clock clock) {
        this.entities = entities;
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
        certification.withdraw(clock.instant());
        entities.flush();
        return certification.view();
    }

    private Certification find(UUID id) {
        var certification = entities.find(Certification.class, id);
        if (certification == null) {
            throw Refusal.notFound();
        }
        return certification;
    }
}
