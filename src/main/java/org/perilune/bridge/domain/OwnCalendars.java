package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.bridge.BridgeProblems;
import org.perilune.bridge.CalendarLink;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;

/** A participant gives links to its bookings as a calendar, and takes them back. */
@ApplicationScoped
public class OwnCalendars {

    private static final long MOST = 100;

    private final EntityManager database;
    private final CalendarTokens tokens;
    private final Clock clock;

    OwnCalendars(EntityManager database, CalendarTokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public CalendarLink open(Caller caller, String name) {
        var open = database.createQuery("select count(c) from CalendarRow c where c.revokedAt is null", Long.class)
                .getSingleResult();
        if (open >= MOST) {
            throw Refusal.of(BridgeProblems.TOO_MANY_CALENDARS, "At most %d", MOST);
        }
        var row = CalendarRow.of(caller.principal(), name, clock.instant());
        database.persist(row);
        database.flush();
        return row.view();
    }

    @Transactional
    public List<CalendarLink> all(Caller caller) {
        return database.createQuery("from CalendarRow c order by c.createdAt, c.id", CalendarRow.class)
                .getResultStream()
                .map(CalendarRow::view)
                .toList();
    }

    @Transactional
    public CalendarLink one(Caller caller, UUID id) {
        return find(id).orElseThrow(Refusal::notFound).view();
    }

    @Transactional
    public CalendarLink revoke(Caller caller, UUID id, Expected expected) {
        var row = find(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(row.version());
        row.revoke(clock.instant());
        database.flush();
        return row.view();
    }

    /** The secret end of the calendar's address; the owner may ask for it again. */
    public String token(Caller caller, CalendarLink calendar) {
        return tokens.of(caller.principal(), calendar.id());
    }

    private Optional<CalendarRow> find(UUID id) {
        return Optional.ofNullable(database.find(CalendarRow.class, id));
    }
}
