package org.perilune.clearance;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule says.
 *
 * @param authority whose law it is; only that authority's legal officers publish, amend or end it
 * @param bound the affiliations it binds, each of its own authority; {@code *} where it follows content of its own classes
 * @param towards the affiliations dealings with which it governs, or {@code *}; it applies whichever side acts
 * @param kin further affiliations, with {@code *} at their end for all that start so, that count as one of the two sides: a
 *     third party with one of them makes no channel multilateral
 * @param channel the one channel it governs, or both when empty
 * @param dataClasses the export-control classes whose release it governs; empty governs the dealing itself
 * @param waitingDays days from the filing of a certification until it is usable
 */
public record RuleContent(
        String id,
        String authority,
        Effect effect,
        Set<String> bound,
        Set<String> towards,
        Set<String> kin,
        Set<Activity> activities,
        Optional<Channel> channel,
        Set<String> dataClasses,
        int waitingDays,
        String legalBasis) {

    /** Binds, or governs dealings with, everybody. */
    public static final String ANYBODY = "*";

    public RuleContent {
        bound = Set.copyOf(bound);
        towards = Set.copyOf(towards);
        kin = Set.copyOf(kin);
        activities = Set.copyOf(activities);
        dataClasses = Set.copyOf(dataClasses);
    }
}
