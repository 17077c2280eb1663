package org.perilune.metering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What was read of one booking so far, in ticks of its meter. Loaded only under its lock, so that the bound and the sums
 * hold however many reports and confirmations come at once; the table's checks say the same again.
 */
@Entity
@Table(name = "usage", schema = "metering")
class Usage {

    @Embeddable
    record Key(UUID scopeId, UUID bookingId) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private long booked;

    private long reported;
    private long accrued;

    protected Usage() {} // for Hibernate

    Usage(Key key, long booked) {
        this.key = key;
        this.booked = booked;
    }

    /** Counts a reading in, if that still fits what was booked. */
    boolean report(long ticks) {
        if (ticks > booked - reported) {
            return false;
        }
        reported += ticks;
        return true;
    }

    /** Takes back what turned out not to have been used. */
    void release(long ticks) {
        reported -= ticks;
    }

    /** Counts what both sides accept; answers what was accepted before. */
    long accrue(long ticks) {
        long before = accrued;
        accrued += ticks;
        return before;
    }

    long left() {
        return booked - reported;
    }

    UUID booking() {
        return key.bookingId();
    }
}
