package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Caller;
import org.perilune.metering.ReadingState;

/** Who moved which reading when and why; it only grows. */
@ApplicationScoped
class ReadingJournal {

    private static final String APPEND = """
            insert into metering.reading_transition
                (scope_id, reading_id, from_state, to_state, action, actor_id, person, reason, at)
            select r.scope_id, r.id, cast(:from as text), :to, :action, :actor, :person, cast(:reason as text), :at
            from metering.reading r where r.id = any (cast(:readings as uuid[]))""";

    private final EntityManager entities;
    private final Clock clock;

    ReadingJournal(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void reported(Caller caller, Collection<UUID> readings) {
        append(caller, "report", null, ReadingState.REPORTED, null, readings);
    }

    void moved(Caller caller, String action, ReadingState from, Reading reading, @Nullable String reason) {
        append(caller, action, from, reading.state(), reason, List.of(reading.id()));
    }

    private void append(
            Caller caller,
            String action,
            @Nullable ReadingState from,
            ReadingState to,
            @Nullable String reason,
            Collection<UUID> readings) {
        entities.createNativeQuery(APPEND)
                .setParameter("from", from == null ? null : from.name())
                .setParameter("to", to.name())
                .setParameter("action", action)
                .setParameter("actor", caller.participant().value())
                .setParameter("person", caller.person())
                .setParameter("reason", reason)
                .setParameter("at", clock.instant())
                .setParameter(
                        "readings", readings.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }
}
