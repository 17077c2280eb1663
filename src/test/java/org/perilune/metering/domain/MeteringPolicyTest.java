package org.perilune.metering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;
import static org.perilune.support.Problems.assertRefused;
import static org.perilune.support.SampleBookings.CONSUMER;
import static org.perilune.support.SampleBookings.PROVIDER;
import static org.perilune.support.SampleBookings.WINDOW;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perilune.booking.BookingState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Verdict;
import org.perilune.metering.MeteringProblems;
import org.perilune.support.SampleBookings;

class MeteringPolicyTest {

    private static final Instant AFTERWARDS = WINDOW.endsAt();

    @Test
    void a_provider_reports_the_whole_window_once_it_is_over() {
        assertThat(report(PROVIDER, BookingState.ACTIVE, WINDOW, AFTERWARDS).allowed())
                .isTrue();
        assertThat(report(PROVIDER, BookingState.COMPLETED, WINDOW, AFTERWARDS).allowed())
                .isTrue();
    }

    @Test
    void the_consumer_does_not_report() {
        assertRefused(
                () -> report(CONSUMER, BookingState.ACTIVE, WINDOW, AFTERWARDS).orRefuse(), Problem.FORBIDDEN);
    }

    @Test
    void an_officer_of_the_provider_does_not_report() {
        var officer = new Caller(PROVIDER, Optional.of(UUID.randomUUID()), Set.of(), "somebody");
        assertRefused(
                () -> MeteringPolicy.mayReport(officer, SampleBookings.energy(BookingState.ACTIVE), WINDOW, AFTERWARDS)
                        .orRefuse(),
                Problem.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingState.class,
            mode = EXCLUDE,
            names = {"ACTIVE", "COMPLETED"})
    void a_booking_that_is_not_running_or_done_is_not_metered(BookingState state) {
        assertRefused(
                () -> report(PROVIDER, state, WINDOW, AFTERWARDS).orRefuse(), MeteringProblems.BOOKING_NOT_METERED);
    }

    @Test
    void a_microsecond_beyond_the_window_is_outside() {
        var early = new Interval(WINDOW.startsAt().minusNanos(1000), WINDOW.endsAt());
        var late = new Interval(WINDOW.startsAt(), WINDOW.endsAt().plusNanos(1000));
        var later = late.endsAt();
        assertRefused(
                () -> report(PROVIDER, BookingState.ACTIVE, early, later).orRefuse(),
                MeteringProblems.READING_OUTSIDE_WINDOW);
        assertRefused(
                () -> report(PROVIDER, BookingState.ACTIVE, late, later).orRefuse(),
                MeteringProblems.READING_OUTSIDE_WINDOW);
    }

    @Test
    void nobody_has_read_tomorrow() {
        assertRefused(
                () -> report(PROVIDER, BookingState.ACTIVE, WINDOW, AFTERWARDS.minusNanos(1000))
                        .orRefuse(),
                MeteringProblems.READING_IN_FUTURE);
    }

    @Test
    void the_consumer_answers_and_the_provider_accepts_a_contest() {
        var booking = SampleBookings.energy(BookingState.ACTIVE);
        assertThat(MeteringPolicy.mayAnswer(caller(CONSUMER), booking).allowed())
                .isTrue();
        assertRefused(() -> MeteringPolicy.mayAnswer(caller(PROVIDER), booking).orRefuse(), Problem.FORBIDDEN);
        assertThat(MeteringPolicy.mayAcceptContest(caller(PROVIDER), booking).allowed())
                .isTrue();
        assertRefused(
                () -> MeteringPolicy.mayAcceptContest(caller(CONSUMER), booking).orRefuse(), Problem.FORBIDDEN);
    }

    private static Verdict report(ParticipantId who, BookingState state, Interval during, Instant now) {
        return MeteringPolicy.mayReport(caller(who), SampleBookings.energy(state), during, now);
    }

    private static Caller caller(ParticipantId participant) {
        return new Caller(participant, Optional.empty(), Set.of(), "somebody");
    }
}
