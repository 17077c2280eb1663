package org.perilune.clearance.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Affiliation;
import org.perilune.participants.Backing;

/** Law of one test, in memory: who is affiliated to what, who stands behind whom, and which rules there are. */
final class GivenLaw {

    static final Instant NOW = Instant.parse("2034-03-01T00:00:00Z");
    static final Instant LONG_AGO = Instant.parse("2011-04-15T00:00:00Z");
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    private final Map<ParticipantId, Standings.Facts> facts = new HashMap<>();
    private final List<RuleView> rules = new ArrayList<>();

    static ParticipantId id(String name) {
        return new ParticipantId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    GivenLaw who(String name, String... affiliations) {
        facts.put(
                id(name),
                new Standings.Facts(
                        Arrays.stream(affiliations)
                                .map(code -> new Affiliation(code, FOUNDED, null, "founding act"))
                                .toList(),
                        facts.getOrDefault(id(name), Standings.Facts.NONE).backings()));
        return this;
    }

    GivenLaw behind(String name, Backing.Kind kind, String behind) {
        return behind(name, kind, behind, null);
    }

    GivenLaw behind(String name, Backing.Kind kind, String behind, LocalDate until) {
        var known = facts.getOrDefault(id(name), Standings.Facts.NONE);
        var backings = new ArrayList<>(known.backings());
        backings.add(new Backing(id(behind), kind, FOUNDED, until, "register"));
        facts.put(id(name), new Standings.Facts(known.affiliations(), backings));
        return this;
    }

    GivenLaw rule(RuleView rule) {
        rules.add(rule);
        return this;
    }

    GivenLaw wolf() {
        return rule(WOLF);
    }

    Law law() {
        return new Law(new RuleSet(7, rules), new Standings(facts));
    }

    /** As the migrations lay it down. */
    static final RuleView WOLF = view(new RuleContent(
            "US-WOLF-1",
            "US",
            Effect.NEEDS_CERTIFICATION,
            Set.of("US_NASA", "US_OSTP", "US_SPACE_COUNCIL"),
            Set.of("CN_STATE", "CN_OWNED"),
            Set.of("US_*", "CN_*"),
            Set.of(Activity.COMMERCIAL, Activity.RESCUE_PLANNING),
            Optional.of(Channel.BILATERAL),
            Set.of(),
            30,
            "Public Law 112-10, section 1340"));

    static RuleView rule(String id, Effect effect) {
        return view(new RuleContent(
                id,
                "US",
                effect,
                Set.of("US_NASA"),
                Set.of("CN_STATE"),
                Set.of(),
                Set.of(Activity.COMMERCIAL, Activity.RESCUE_PLANNING),
                Optional.of(Channel.BILATERAL),
                Set.of(),
                30,
                "basis of " + id));
    }

    static RuleView export(String id, Effect effect, Set<String> bound, Set<String> towards, String dataClass) {
        return view(new RuleContent(
                id,
                "US",
                effect,
                bound,
                towards,
                Set.of(),
                Set.of(Activity.COMMERCIAL),
                Optional.empty(),
                Set.of(dataClass),
                0,
                "basis of " + id));
    }

    static RuleView view(RuleContent content) {
        return new RuleView(
                content,
                1,
                LONG_AGO,
                Optional.empty(),
                new RuleView.Origin(Optional.empty(), Optional.empty(), LONG_AGO, 1, Optional.empty()));
    }
}
