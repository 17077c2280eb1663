package org.perilune.rescue.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.RescueProfile;
import org.perilune.rescue.AttributeMatch;
import org.perilune.rescue.Evidence;
import org.perilune.rescue.Match;
import org.perilune.rescue.PairMatch;

/**
 * Could these people be helped there? Attribute by attribute; the worst decides. A value that is missing or UNKNOWN is
 * UNVERIFIED: silence is never taken for compatibility.
 */
final class Readiness {

    private Readiness() {}

    static PairMatch of(RescueProfile crew, RescueProfile haven) {
        return of(Attribute.OF_RESCUE_PROFILE, values(crew), values(haven));
    }

    static PairMatch of(List<Attribute> attributes, Map<Attribute, String> crew, Map<Attribute, String> haven) {
        var matches = attributes.stream()
                .map(attribute -> match(attribute, stated(crew.get(attribute)), stated(haven.get(attribute))))
                .toList();
        var verdict = matches.stream().map(AttributeMatch::verdict).reduce(Match.COMPATIBLE, Match::worse);
        var blocking = matches.stream()
                .filter(match -> verdict != Match.COMPATIBLE && match.verdict() == verdict)
                .map(AttributeMatch::attribute)
                .findFirst();
        return new PairMatch(verdict, blocking, matches);
    }

    private static AttributeMatch match(Attribute attribute, @Nullable String crew, @Nullable String haven) {
        boolean both = crew != null && haven != null;
        var judgement = both ? attribute.judge(crew, haven) : Judgement.unverified("one side does not say");
        return new AttributeMatch(
                attribute.code(),
                crew,
                haven,
                judgement.verdict(),
                both ? Evidence.ASSERTED : Evidence.UNKNOWN,
                judgement.reason());
    }

    private static @Nullable String stated(@Nullable String value) {
        return value == null || value.isBlank() || value.strip().equalsIgnoreCase(RescueProfile.UNKNOWN) ? null : value;
    }

    private static Map<Attribute, String> values(RescueProfile profile) {
        return Map.of(
                Attribute.SUIT_CONNECTOR, profile.suitConnector(),
                Attribute.SUIT_PRESSURE, profile.suitPressureKilopascal(),
                Attribute.DOCKING, profile.docking(),
                Attribute.ATMOSPHERE_PRESSURE, profile.atmospherePressureKilopascal(),
                Attribute.ATMOSPHERE_OXYGEN, profile.atmosphereOxygenPercent(),
                Attribute.DISTRESS_CHANNEL, profile.distressChannel());
    }
}
