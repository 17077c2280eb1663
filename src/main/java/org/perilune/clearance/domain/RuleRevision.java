package org.perilune.clearance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;

/** One revision of a rule, as the door wrote it. The program only reads it. */
@Entity
@Immutable
@Table(name = "rule_revision", schema = "clearance")
class RuleRevision {

    @Embeddable
    record Key(String ruleId, int revision) {}

    @EmbeddedId
    private Key key;

    private String authority;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(columnDefinition = "text[]")
    private List<String> bound;

    @Column(columnDefinition = "text[]")
    private List<String> towards;

    @Column(columnDefinition = "text[]")
    private List<String> kin;

    @Column(columnDefinition = "text[]")
    private List<String> activities;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(columnDefinition = "text[]")
    private List<String> dataClasses;

    private int waitingDays;
    private String legalBasis;
    private Instant effectiveFrom;
    private @Nullable Instant effectiveUntil;
    private @Nullable UUID publishedBy;
    private Instant publishedAt;
    private long sinceVersion;
    private @Nullable UUID changeId;
    private @Nullable Instant closedAt;
    private @Nullable Long closedInVersion;
    private @Nullable UUID closedByChange;

    @SuppressWarnings("NullAway") // for Hibernate
    protected RuleRevision() {}

    RuleView view() {
        return new RuleView(content(), key.revision(), effectiveFrom, Optional.ofNullable(effectiveUntil), origin());
    }

    private RuleContent content() {
        return new RuleContent(
                key.ruleId(),
                authority,
                effect,
                Set.copyOf(bound),
                Set.copyOf(towards),
                Set.copyOf(kin),
                activities.stream().map(Activity::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(channel),
                Set.copyOf(dataClasses),
                waitingDays,
                legalBasis);
    }

    private RuleView.Origin origin() {
        return new RuleView.Origin(
                Optional.ofNullable(changeId),
                Optional.ofNullable(publishedBy).map(ParticipantId::new),
                publishedAt,
                sinceVersion,
                closedAt == null || closedInVersion == null
                        ? Optional.empty()
                        : Optional.of(
                                new RuleView.Closing(closedAt, closedInVersion, Optional.ofNullable(closedByChange))));
    }
}
