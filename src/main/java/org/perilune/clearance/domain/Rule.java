package org.perilune.clearance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;

/** A published rule. It never changes; it can end. */
@Entity
@Table(name = "rule", schema = "clearance")
class Rule {

    @Id
    private String id;

    @Column(updatable = false)
    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Effect effect;

    @Column(updatable = false, columnDefinition = "text[]")
    private List<String> bound;

    @Column(updatable = false, columnDefinition = "text[]")
    private List<String> towards;

    @Column(updatable = false, columnDefinition = "text[]")
    private List<String> activities;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Channel channel;

    @Column(updatable = false)
    private int waitingDays;

    @Column(updatable = false)
    private String legalBasis;

    @Column(updatable = false)
    private Instant effectiveFrom;

    private @Nullable Instant effectiveUntil;

    @Column(updatable = false)
    private @Nullable UUID publishedBy;

    @Column(updatable = false)
    private Instant publishedAt;

    private @Nullable UUID endedBy;

    @Version
    private long version;

    protected Rule() {}

    static Rule published(RuleView view, ParticipantId by) {
        var rule = new Rule();
        rule.id = view.id();
        rule.authority = view.authority();
        rule.effect = view.effect();
        rule.bound = RuleView.sorted(view.bound());
        rule.towards = RuleView.sorted(view.towards());
        rule.activities = RuleView.sorted(view.activities());
        rule.channel = view.channel().orElse(null);
        rule.waitingDays = view.waitingDays();
        rule.legalBasis = view.legalBasis();
        rule.effectiveFrom = view.effectiveFrom();
        rule.effectiveUntil = view.effectiveUntil().orElse(null);
        rule.publishedBy = by.value();
        rule.publishedAt = view.publishedAt();
        return rule;
    }

    void end(Instant at, ParticipantId by) {
        effectiveUntil = at.isBefore(effectiveFrom) ? effectiveFrom : at;
        endedBy = by.value();
    }

    RuleView view() {
        return new RuleView(
                id,
                authority,
                effect,
                Set.copyOf(bound),
                Set.copyOf(towards),
                activities.stream().map(Activity::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(channel),
                waitingDays,
                legalBasis,
                effectiveFrom,
                Optional.ofNullable(effectiveUntil),
                Optional.ofNullable(publishedBy).map(ParticipantId::new),
                publishedAt,
                version);
    }
}
