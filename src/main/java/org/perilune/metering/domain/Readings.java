package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perilune.booking.BookingId;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;

/** The readings the caller's agreements hold. */
@ApplicationScoped
class Readings {

    private static final String ADD = """
            insert into metering.reading (id, scope_id, reporter_id, source, record_id, booking_id, starts_at, ends_at,
                meter, value, unit, ticks, state, reported_at, version)
            select r.id, r.scope_id, :reporter, r.source, r.record_id, r.booking_id, r.starts_at, r.ends_at,
                r.meter, r.value, r.unit, r.ticks, 'REPORTED', :at, 0
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, scope_id uuid, source text, record_id text,
                booking_id uuid, starts_at timestamptz, ends_at timestamptz, meter text, value numeric, unit text, ticks bigint)
            order by r.source, r.record_id
            on conflict (reporter_id, source, record_id) do nothing
            returning id""";

    private static final String KNOWN = """
            select r.* from metering.reading r
            join jsonb_to_recordset(cast(:keys as jsonb)) as k(source text, record_id text)
              on r.source = k.source and r.record_id = k.record_id
            where r.reporter_id = :reporter""";

    private final EntityManager entities;

    Readings(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Reading> find(UUID id) {
        return Optional.ofNullable(entities.find(Reading.class, id));
    }

    /** Locked, so that the version the caller expects is still the version when it moves. */
    Optional<Reading> findToMove(UUID id) {
        return Optional.ofNullable(entities.find(Reading.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Reading> of(BookingId booking) {
        return entities.createQuery("from Reading where bookingId = :booking order by reportedAt, id", Reading.class)
                .setParameter("booking", booking.value())
                .getResultList();
    }

    /** In the order they were reported. */
    @SuppressWarnings("unchecked")
    List<Reading> list(SeeReadings.Query query, Cursor after, int limit) {
        var sql = new StringBuilder("select r.* from metering.reading r where (r.reported_at, r.id) > (:at, :id)");
        query.booking().ifPresent(booking -> sql.append(" and r.booking_id = :booking"));
        query.agreement().ifPresent(agreement -> sql.append(" and r.scope_id = :agreement"));
        query.state().ifPresent(state -> sql.append(" and r.state = :state"));
        var found = entities.createNativeQuery(sql + " order by r.reported_at, r.id limit :limit", Reading.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit);
        query.booking().ifPresent(booking -> found.setParameter("booking", booking.value()));
        query.agreement().ifPresent(agreement -> found.setParameter("agreement", agreement.value()));
        query.state().ifPresent(state -> found.setParameter("state", state.name()));
        return found.getResultList();
    }

    /** Which of these records the participant reported before. */
    @SuppressWarnings("unchecked")
    Map<RecordKey, Reading> known(ParticipantId reporter, Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var rows = keys.stream()
                .map(key -> Map.of("source", key.source(), "record_id", key.recordId()))
                .toList();
        List<Reading> found = entities.createNativeQuery(KNOWN, Reading.class)
                .setParameter("keys", CanonicalJson.text(rows))
                .setParameter("reporter", reporter.value())
                .getResultList();
        return found.stream().collect(Collectors.toMap(Reading::key, Function.identity()));
    }

    /**
     * Writes new readings; a record that somebody else reported at the same moment is left out, not overwritten.
     *
     * @return the ids of those written
     */
    @SuppressWarnings("unchecked")
    Set<UUID> add(ParticipantId reporter, Instant at, Collection<NewReading> readings) {
        if (readings.isEmpty()) {
            return Set.of();
        }
        List<UUID> written = entities.createNativeQuery(ADD, UUID.class)
                .setParameter(
                        "rows",
                        CanonicalJson.text(
                                readings.stream().map(NewReading::row).toList()))
                .setParameter("reporter", reporter.value())
                .setParameter("at", at)
                .getResultList();
        return new HashSet<>(written);
    }
}
