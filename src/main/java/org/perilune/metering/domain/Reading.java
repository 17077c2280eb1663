package org.perilune.metering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;
import org.perilune.metering.MeteringProblems;
import org.perilune.metering.ReadingActions;
import org.perilune.metering.ReadingState;
import org.perilune.metering.ReadingView;

/**
 * What one meter said. It is written by {@link Readings#add} as a set, and from then on moves only along its own map; what
 * was reported never changes.
 */
@Entity
@Table(name = "reading", schema = "metering")
class Reading {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID scopeId;

    @Column(updatable = false)
    private UUID reporterId;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String recordId;

    @Column(updatable = false)
    private UUID bookingId;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Meter meter;

    @Column(updatable = false)
    private BigDecimal value;

    @Column(updatable = false)
    private String unit;

    @Column(updatable = false)
    private long ticks;

    private @Nullable BigDecimal contestedValue;
    private @Nullable String contestedUnit;
    private @Nullable Long contestedTicks;
    private @Nullable Long accruedTicks;

    @Enumerated(EnumType.STRING)
    private ReadingState state;

    @Column(updatable = false)
    private Instant reportedAt;

    protected Reading() {} // for Hibernate

    /** The consumer accepts what was reported. */
    void confirm() {
        move("confirm", ReadingState.REPORTED, ReadingState.CONFIRMED);
    }

    /** The consumer read less. */
    void contest(Quantity figure) {
        requireState("contest", ReadingState.REPORTED);
        long read = meter.ticks(figure);
        if (read >= ticks) {
            throw Refusal.of(MeteringProblems.CONTEST_NOT_LOWER, "%s were reported", quantity());
        }
        contestedValue = figure.value();
        contestedUnit = figure.unit();
        contestedTicks = read;
        state = ReadingState.CONTESTED;
    }

    /** The provider accepts the consumer's figure. */
    void resolve() {
        move("accept-contest", ReadingState.CONTESTED, ReadingState.RESOLVED);
    }

    /** What both sides accept was rated and posted. */
    void accrue() {
        accruedTicks = acceptedTicks();
        state = ReadingState.ACCRUED;
    }

    /** In ticks of the meter: the reported figure, or the consumer's when the provider accepted that. */
    long acceptedTicks() {
        return contestedTicks == null ? ticks : contestedTicks;
    }

    /** What the provider reported and the consumer did not read; it is free for other readings once resolved. */
    long disputedTicks() {
        return ticks - acceptedTicks();
    }

    /** What was reported, as it came. */
    ReadingReport report() {
        return new ReadingReport(booking(), source, recordId, startsAt, endsAt, quantity());
    }

    RecordKey key() {
        return new RecordKey(source, recordId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Meter meter() {
        return meter;
    }

    BookingId booking() {
        return new BookingId(bookingId);
    }

    ReadingState state() {
        return state;
    }

    ReadingView view() {
        return new ReadingView(
                id,
                new AgreementId(scopeId),
                booking(),
                new ParticipantId(reporterId),
                source,
                recordId,
                new Interval(startsAt, endsAt),
                quantity(),
                contestedValue == null || contestedUnit == null
                        ? Optional.empty()
                        : Optional.of(new Quantity(contestedValue, contestedUnit)),
                Optional.ofNullable(accruedTicks).map(meter::quantity),
                state,
                reportedAt,
                version);
    }

    private Quantity quantity() {
        return new Quantity(value, unit);
    }

    private void move(String action, ReadingState from, ReadingState to) {
        requireState(action, from);
        state = to;
    }

    private void requireState(String action, ReadingState from) {
        if (state != from) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "A reading that is %s takes no %s", state, action)
                    .with("allowedActions", ReadingActions.of(state));
        }
    }
}
