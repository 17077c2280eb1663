package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingView;
import org.perilune.kernel.CanonicalJson;

/** The usage rows of bookings, made when first needed and always locked in the order of the bookings' ids. */
@ApplicationScoped
class Usages {

    private static final String MAKE = """
            insert into metering.usage (scope_id, booking_id, booked)
            select u.scope_id, u.booking_id, u.booked
            from jsonb_to_recordset(cast(:rows as jsonb)) as u(scope_id uuid, booking_id uuid, booked bigint)
            order by u.booking_id
            on conflict (scope_id, booking_id) do nothing""";

    private final EntityManager entities;

    Usages(EntityManager entities) {
        this.entities = entities;
    }

    Usage lock(BookingView booking) {
        return lock(List.of(booking)).get(booking.id());
    }

    Map<BookingId, Usage> lock(Collection<BookingView> bookings) {
        if (bookings.isEmpty()) {
            return Map.of();
        }
        entities.createNativeQuery(MAKE).setParameter("rows", rows(bookings)).executeUpdate();
        return entities.createQuery(
                        "from Usage u where u.key.scopeId in :scopes and u.key.bookingId in :bookings"
                                + " order by u.key.bookingId",
                        Usage.class)
                .setParameter("scopes", scopes(bookings))
                .setParameter(
                        "bookings", bookings.stream().map(b -> b.id().value()).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(usage -> new BookingId(usage.booking()), Function.identity()));
    }

    private static List<UUID> scopes(Collection<BookingView> bookings) {
        return bookings.stream().map(b -> b.agreement().value()).distinct().toList();
    }

    private static String rows(Collection<BookingView> bookings) {
        return CanonicalJson.text(bookings.stream()
                .map(b -> Map.of(
                        "scope_id", b.agreement().toString(),
                        "booking_id", b.id().toString(),
                        "booked", Long.toString(b.meter().ticks(b.quantity()))))
                .toList());
    }
}
