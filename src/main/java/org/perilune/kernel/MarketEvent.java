package org.perilune.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A fact of the market, in the past tense. A use case fires it synchronously inside its transaction; whoever observes it
 * commits or fails with it.
 */
public interface MarketEvent {

    /** A stable dotted name such as {@code booking.requested}; clients switch on it. */
    String type();

    /** The aggregate the fact is about; facts about one subject are ordered. */
    UUID subject();

    Instant at();

    /** Who is told. A fact is never told beyond those who may see its subject. */
    Audience audience();

    /**
     * Whose commercial news it is, where it is news to more than its parties: it is not told to those with whom the law forbids
     * that participant to deal.
     */
    default Optional<ParticipantId> newsOf() {
        return Optional.empty();
    }

    /** What is told: ids, codes, decimal strings and instants only; no personal data. */
    Map<String, Object> facts();

    /** Either named participants or all of them. */
    record Audience(Set<ParticipantId> participants, boolean everyone) {

        public static Audience of(ParticipantId... participants) {
            return new Audience(Set.of(participants), false);
        }

        public static Audience everybody() {
            return new Audience(Set.of(), true);
        }
    }
}
