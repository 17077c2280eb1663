package org.perilune.booking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.catalog.Category;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * A claim on an offering for a window. Born HELD, REQUESTED or, where the agreement confirms by itself, CONFIRMED; the
 * database holds the table of its moves and gives its capacity back when it leaves the states that hold any.
 */
@Entity
@Table(name = "booking", schema = "booking")
class Booking {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID scopeId;

    @Column(updatable = false)
    private UUID consumer;

    @Column(updatable = false)
    private UUID provider;

    @Column(updatable = false)
    private UUID offeringId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Meter meter;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    private long ticks;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    @Column(updatable = false)
    private String snapshot;

    private @Nullable Instant holdExpiresAt;
    private @Nullable Instant confirmBy;
    private @Nullable Instant dueAt;
    private @Nullable Long cancellationCharge;
    private int steps;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Booking() {}

    static Booking of(BookingId id, ParticipantId consumer, Assessment assessed, String snapshot, Instant now) {
        var booking = new Booking();
        var offering = assessed.offering();
        booking.id = id.value();
        booking.scopeId = assessed.agreement().orElseThrow().id().value();
        booking.consumer = consumer.value();
        booking.provider = offering.provider().value();
        booking.offeringId = offering.id().value();
        booking.category = offering.category();
        booking.meter = offering.meter();
        booking.startsAt = assessed.demand().window().startsAt();
        booking.endsAt = assessed.demand().window().endsAt();
        booking.ticks = assessed.ticks();
        booking.snapshot = snapshot;
        booking.createdAt = now;
        return booking;
    }

    void hold(Instant until, Instant now) {
        moveTo(BookingState.HELD, now);
        holdExpiresAt = until;
        dueAt = until;
    }

    void request(Instant confirmBy, Instant now) {
        moveTo(BookingState.REQUESTED, now);
        this.confirmBy = confirmBy;
        dueAt = confirmBy;
    }

    void cancel(BookingState to, long charge, Instant now) {
        moveTo(to, now);
        cancellationCharge = charge;
    }

    /** Any other move; {@link BookingPolicy} and the database say which there are. */
    void moveTo(BookingState next, Instant now) {
        state = next;
        changedAt = now;
        holdExpiresAt = null;
        confirmBy = null;
        dueAt = null;
    }

    /** What was due has lapsed at its instant, whether anybody wrote it down or not. */
    BookingState stateAt(Instant now) {
        return dueAt != null && !now.isBefore(dueAt) ? BookingState.EXPIRED : state;
    }

    /** Whether it runs to its end whatever becomes of its agreement. */
    boolean runsToItsEnd() {
        return SnapshotText.crewLifeSupport(snapshot);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    BookingState writtenState() {
        return state;
    }

    int nextStep() {
        return ++steps;
    }

    UUID id() {
        return id;
    }

    UUID scope() {
        return scopeId;
    }

    long version() {
        return version;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    BookingView view(Instant now) {
        var frozen = SnapshotText.read(snapshot);
        var standing = stateAt(now);
        return new BookingView(
                new BookingId(id),
                new AgreementId(scopeId),
                new ParticipantId(consumer),
                new ParticipantId(provider),
                new OfferingId(offeringId),
                category,
                meter,
                new Interval(startsAt, endsAt),
                meter.quantity(ticks),
                standing,
                frozen.claims(),
                frozen.snapshot(),
                Optional.ofNullable(standing == state ? holdExpiresAt : null),
                Optional.ofNullable(standing == state ? confirmBy : null),
                Optional.ofNullable(cancellationCharge),
                createdAt,
                version);
    }
}
