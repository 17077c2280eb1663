package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perilune.catalog.AttributeView.ExportClass;
import org.perilune.catalog.OfferingDetails;
import org.perilune.clearance.Act;
import org.perilune.clearance.Clearance;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/** What the law keeps from the acting principal: whose offerings, and whose content of which export-control class. */
@ApplicationScoped
class OfferingClearance {

    /** Classes a rule can name: what nobody has classified is nobody's to read already, what is not controlled everybody's. */
    private static final Set<ExportClass> CONTROLLED =
            EnumSet.complementOf(EnumSet.of(ExportClass.UNKNOWN, ExportClass.NOT_CONTROLLED));

    private final EntityManager entities;
    private final Clearance clearance;

    OfferingClearance(EntityManager entities, Clearance clearance) {
        this.entities = entities;
        this.clearance = clearance;
    }

    /** To name somebody is to deal with them: 403 with the rule, where the law forbids it. */
    void mayName(Caller caller, OfferingDetails details) {
        details.namedParties().stream()
                .sorted(java.util.Comparator.comparing(ParticipantId::value))
                .forEach(named -> clearance
                        .decide(Act.commercial(caller.participant(), named))
                        .orRefuse());
    }

    /** All whose offerings are kept from the acting principal. */
    Set<UUID> barred() {
        return values(clearance.barred(principal()));
    }

    Set<UUID> barred(ParticipantId provider) {
        return values(clearance.barred(principal(), List.of(provider)));
    }

    /** By owner, the classes of content kept from the acting principal; owners that keep nothing are not in it. */
    Map<UUID, Set<ExportClass>> masked(Collection<ParticipantId> owners) {
        var reader = principal();
        var masked = new HashMap<UUID, Set<ExportClass>>();
        for (var owner : owners) {
            var classes = CONTROLLED.stream()
                    .filter(controlled -> !clearance.releases(owner, reader, controlled.name()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExportClass.class)));
            if (!classes.isEmpty()) {
                masked.put(owner.value(), classes);
            }
        }
        return masked;
    }

    private ParticipantId principal() {
        return new ParticipantId((UUID) entities.createNativeQuery(
                        "select cast(nullif(current_setting('app.principal', true), '') as uuid)", UUID.class)
                .getSingleResult());
    }

    private static Set<UUID> values(Set<ParticipantId> participants) {
        return participants.stream().map(ParticipantId::value).collect(Collectors.toUnmodifiableSet());
    }
}
