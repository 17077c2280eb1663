package org.perilune.agreements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.perilune.agreements.AgreementState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;

/**
 * State x seat x action, written out by hand: each line of the table is what a seat may do in a state, and everything it does
 * not name is refused with 409 and with what is allowed instead.
 */
class AgreementMatrixTest {

    private static final Set<String> ALL = Set.of("agreements:negotiate", "agreements:sign");

    /** Where one can sit: which side of the version on the table, and what one did to it before. */
    private enum Place {
        AUTHOR(new Seat(true, true, false, false, false)),
        AUTHOR_WHO_SIGNED(new Seat(true, true, true, false, false)),
        ADDRESSEE(new Seat(true, false, false, false, false)),
        ADDRESSEE_WHO_SIGNED(new Seat(true, false, true, false, false)),
        SUSPENDER(new Seat(true, true, true, true, false)),
        AWAITED(new Seat(true, true, true, false, true)),
        ONLOOKER(new Seat(false, false, false, false, false));

        private final Seat seat;

        Place(Seat seat) {
            this.seat = seat;
        }
    }

    /** Columns as in {@link Place}. */
    private static final Map<AgreementState, List<String>> TABLE = new LinkedHashMap<>();

    static {
        var talking = List.of(
                "sign withdraw", "withdraw", "sign counter reject", "counter reject", "withdraw", "withdraw", "");
        TABLE.put(AgreementState.PROPOSED, talking);
        TABLE.put(AgreementState.COUNTERED, talking);
        TABLE.put(
                AgreementState.AGREED,
                List.of("terminate", "terminate", "terminate", "terminate", "terminate", "notify terminate", ""));
        TABLE.put(AgreementState.IN_FORCE, everyParty("suspend terminate"));
        TABLE.put(
                AgreementState.SUSPENDED,
                List.of("terminate", "terminate", "terminate", "terminate", "resume terminate", "terminate", ""));
        TABLE.put(AgreementState.TERMINATION_NOTICED, List.of("", "", "", "", "resume", "", ""));
        TABLE.put(AgreementState.EXPIRED, everyParty(""));
        TABLE.put(AgreementState.TERMINATED, everyParty(""));
        TABLE.put(AgreementState.WITHDRAWN, everyParty(""));
        TABLE.put(AgreementState.REJECTED, everyParty(""));
    }

    @Test
    void the_table_names_every_state() {
        assertThat(TABLE.keySet()).isEqualTo(EnumSet.allOf(AgreementState.class));
    }

    @TestFactory
    Stream<DynamicTest> a_seat_may_do_what_the_table_says_and_nothing_else() {
        return TABLE.entrySet().stream()
                .flatMap(line -> Arrays.stream(Place.values())
                        .flatMap(place -> Arrays.stream(AgreementAction.values())
                                .map(action -> dynamicTest(
                                        "%s %s %s".formatted(line.getKey(), place, action),
                                        () -> judged(
                                                line.getKey(),
                                                place,
                                                action,
                                                line.getValue().get(place.ordinal()))))));
    }

    /** A token shows, and is told in a refusal, only those of its seat's moves that it could make. */
    @Test
    void a_token_is_told_only_of_moves_it_carries() {
        for (var state : AgreementState.values()) {
            for (var place : Place.values()) {
                var signs = AgreementPolicy.allowedActions(state, place.seat, caller(Set.of("agreements:sign")));
                var talks = AgreementPolicy.allowedActions(state, place.seat, caller(Set.of("agreements:negotiate")));
                var reads = AgreementPolicy.allowedActions(state, place.seat, caller(Set.of("agreements:read")));
                assertThat(reads).isEmpty();
                assertThat(signs.stream().filter(talks::contains)).isEmpty();
                assertThat(Stream.concat(signs.stream(), talks.stream()))
                        .containsExactlyInAnyOrderElementsOf(
                                AgreementPolicy.allowedActions(state, place.seat, caller(ALL)));
            }
        }
    }

    private static void judged(AgreementState state, Place place, AgreementAction action, String line) {
        var allowed = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        var verdict = AgreementPolicy.may(action, state, place.seat, caller(ALL));
        assertThat(AgreementPolicy.allowedActions(state, place.seat, caller(ALL)))
                .containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(verdict.allowed()).isEqualTo(allowed.contains(action.verb()));
        verdict.refusal().ifPresent(refusal -> {
            if (place == Place.ONLOOKER) {
                assertThat(refusal.problem()).isEqualTo(Problem.FORBIDDEN);
                return;
            }
            assertThat(refusal.problem()).isEqualTo(Problem.ILLEGAL_TRANSITION);
            assertThat(refusal.problem().status()).isEqualTo(409);
            assertThat(refusal.extensions().get("allowedActions"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .containsExactlyInAnyOrderElementsOf(allowed);
        });
    }

    private static List<String> everyParty(String allowed) {
        return List.of(allowed, allowed, allowed, allowed, allowed, allowed, "");
    }

    private static Caller caller(Set<String> capabilities) {
        return new Caller(new ParticipantId(UUID.randomUUID()), Optional.empty(), capabilities, "somebody");
    }
}
