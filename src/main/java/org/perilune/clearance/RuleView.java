package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** A revision of a rule: what it says, when it governs, and through which change it came and went. */
public record RuleView(
        RuleContent content, int revision, Instant effectiveFrom, Optional<Instant> effectiveUntil, Origin origin) {

    /**
     * Through which change, by whom and in which version of the law it came, and where it has gone, through which.
     *
     * @param change empty for what stood before changes were recorded
     */
    public record Origin(
            Optional<UUID> change,
            Optional<ParticipantId> publishedBy,
            Instant publishedAt,
            long sinceVersion,
            Optional<Closing> closing) {}

    /** The end of a revision that another change made: at an instant, in a version of the law. */
    public record Closing(Instant at, long inVersion, Optional<UUID> change) {}

    public String id() {
        return content.id();
    }

    /** Half-open: from its first instant until before its last, whichever end comes first. */
    public boolean inEffect(Instant at) {
        return !at.isBefore(effectiveFrom) && until().map(at::isBefore).orElse(true);
    }

    public Optional<Instant> until() {
        var closed = origin.closing().map(Closing::at);
        return effectiveUntil
                .map(until -> closed.filter(until::isAfter).orElse(until))
                .or(() -> closed);
    }

    /** As it was known in a version of the law, or empty where that version had not heard of it. */
    public Optional<RuleView> asOf(long version) {
        if (origin.sinceVersion() > version) {
            return Optional.empty();
        }
        if (origin.closing().filter(closing -> closing.inVersion() > version).isEmpty()) {
            return Optional.of(this);
        }
        return Optional.of(closed(Optional.empty()));
    }

    /** The same with another end, or with none. */
    public RuleView closed(Optional<Closing> closing) {
        return new RuleView(
                content,
                revision,
                effectiveFrom,
                effectiveUntil,
                new Origin(
                        origin.change(), origin.publishedBy(), origin.publishedAt(), origin.sinceVersion(), closing));
    }

    /** The codes in a stable order, for the wire. */
    public static List<String> sorted(Set<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }
}
