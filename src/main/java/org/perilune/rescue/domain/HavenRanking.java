package org.perilune.rescue.domain;

import java.util.Comparator;
import java.util.OptionalLong;
import org.perilune.rescue.HavenView;

/**
 * Which haven to try first: what fits before what nobody has shown to fit, before what is known not to; then the nearer; then
 * where life lasts longer. What is unknown comes after what is known, and nothing is ever left out.
 */
final class HavenRanking {

    static final Comparator<HavenView> BEST_FIRST = Comparator.comparing(
                    (HavenView haven) -> haven.match().verdict())
            .thenComparing(HavenRanking::way, HavenRanking::knownAndLessFirst)
            .thenComparing(HavenRanking::hours, HavenRanking::knownAndMoreFirst)
            .thenComparing(haven -> haven.asset().id().value().toString());

    private HavenRanking() {}

    private static OptionalLong way(HavenView haven) {
        return haven.metres();
    }

    private static OptionalLong hours(HavenView haven) {
        return haven.details().map(details -> details.endurance().hours()).orElse(OptionalLong.empty());
    }

    private static int knownAndLessFirst(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? Long.compare(one.getAsLong(), other.getAsLong())
                : Boolean.compare(other.isPresent(), one.isPresent());
    }

    private static int knownAndMoreFirst(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? Long.compare(other.getAsLong(), one.getAsLong())
                : Boolean.compare(other.isPresent(), one.isPresent());
    }
}
