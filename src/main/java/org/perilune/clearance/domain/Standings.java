package org.perilune.clearance.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Affiliation;
import org.perilune.participants.Backing;
import org.perilune.participants.ParticipantView;

/**
 * The legal facts of everybody in the directory, and what they come to on a day once looked through. Immutable but for the
 * answers of one day, which it remembers. Somebody not in the directory has no facts.
 */
final class Standings {

    /** What is on record of one participant, with all its days. */
    record Facts(List<Affiliation> affiliations, List<Backing> backings) {

        static final Facts NONE = new Facts(List.of(), List.of());
    }

    private record Day(LocalDate date, Map<ParticipantId, Party> parties) {}

    private final Map<ParticipantId, Facts> facts;
    private volatile Day remembered = new Day(LocalDate.MIN, Map.of());

    Standings(Map<ParticipantId, Facts> facts) {
        this.facts = Map.copyOf(facts);
    }

    static Standings of(Collection<ParticipantView> directory) {
        return new Standings(directory.stream()
                .collect(java.util.stream.Collectors.toMap(
                        ParticipantView::id, view -> new Facts(view.affiliations(), view.backings()))));
    }

    Set<ParticipantId> everybody() {
        return facts.keySet();
    }

    Set<String> own(ParticipantId id, LocalDate date) {
        return facts.getOrDefault(id, Facts.NONE).affiliations().stream()
                .filter(affiliation -> affiliation.on(date))
                .map(Affiliation::code)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Party party(ParticipantId id, LocalDate date) {
        var day = remembered;
        if (!day.date().equals(date)) {
            day = new Day(date, new ConcurrentHashMap<>());
            remembered = day;
        }
        var known = day.parties().get(id);
        if (known == null) {
            known = lookedThrough(id, date);
            day.parties().put(id, known);
        }
        return known;
    }

    /** Who holds each other in a circle is looked at once. */
    private Party lookedThrough(ParticipantId id, LocalDate date) {
        var bound = new HashSet<String>();
        var counterparty = new HashSet<String>();
        collect(id, date, counterparty, new HashSet<>(), false);
        collect(id, date, bound, new HashSet<>(), true);
        return new Party(id, bound, counterparty);
    }

    private void collect(
            ParticipantId id, LocalDate date, Set<String> codes, Set<ParticipantId> seen, boolean throughFunds) {
        if (!seen.add(id)) {
            return;
        }
        var known = facts.getOrDefault(id, Facts.NONE);
        for (var affiliation : known.affiliations()) {
            if (affiliation.on(date)) {
                codes.add(affiliation.code());
            }
        }
        for (var backing : known.backings()) {
            if (backing.on(date) && (throughFunds || backing.kind() != Backing.Kind.FUNDER)) {
                collect(backing.behind(), date, codes, seen, throughFunds);
            }
        }
    }
}
