package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.booking.BookingId;
import org.perilune.kernel.Caller;

/** Which booking a request became. A request is known again by the id its author gave it, for ever. */
@ApplicationScoped
class ImportedRequests {

    private final EntityManager database;
    private final Clock clock;

    ImportedRequests(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Imported(byte[] sha256, BookingId booking) {}

    Optional<Imported> find(String requestId) {
        List<?> rows = database.createNativeQuery(
                        "select sha256, booking_id from bridge.utilization_request where request_id = ?1",
                        Object[].class)
                .setParameter(1, requestId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Imported((byte[]) row[0], new BookingId((UUID) row[1])))
                .findFirst();
    }

    Optional<String> requestOf(BookingId booking) {
        List<?> rows = database.createNativeQuery(
                        "select request_id from bridge.utilization_request where booking_id = ?1", String.class)
                .setParameter(1, booking.value())
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    void add(Caller caller, String requestId, String version, byte[] sha256, BookingId booking) {
        database.createNativeQuery("""
                        insert into bridge.utilization_request
                          (owner_id, request_id, version, sha256, booking_id, imported_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, caller.participant().value())
                .setParameter(2, requestId)
                .setParameter(3, version)
                .setParameter(4, sha256)
                .setParameter(5, booking.value())
                .setParameter(6, clock.instant())
                .executeUpdate();
    }
}
