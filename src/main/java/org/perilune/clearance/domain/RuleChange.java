package org.perilune.clearance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleChangeView.Hand;
import org.perilune.clearance.RuleChangeView.Kind;
import org.perilune.clearance.RuleChangeView.State;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/** What one legal officer proposes to do to the law. A second one decides; only the door applies it. */
@Entity
@DynamicUpdate
@Table(name = "rule_change", schema = "clearance")
class RuleChange {

    /** A proposal that nobody has approved by then has expired. */
    static final Duration OPEN_FOR = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String ruleId;

    @Column(updatable = false)
    private @Nullable Integer baseRevision;

    @Column(updatable = false)
    private @Nullable String content;

    @Column(updatable = false)
    private @Nullable Instant effectiveFrom;

    @Column(updatable = false)
    private @Nullable Instant effectiveUntil;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private UUID proposedBy;

    @Column(updatable = false)
    private String proposedPerson;

    @Column(updatable = false)
    private Instant proposedAt;

    @Column(updatable = false)
    private Instant dueAt;

    private @Nullable UUID decidedBy;
    private @Nullable String decidedPerson;
    private @Nullable Instant decidedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Long appliedVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected RuleChange() {}

    static RuleChange proposed(Caller caller, ProposeRuleChange.Command command, Instant at) {
        var change = new RuleChange();
        change.id = UUID.randomUUID();
        change.authority = command.authority();
        change.kind = command.kind();
        change.ruleId = command.ruleId();
        change.baseRevision = command.base().isPresent() ? command.base().getAsInt() : null;
        change.content = command.content().map(ContentText::write).orElse(null);
        change.effectiveFrom = command.effectiveFrom().orElse(null);
        change.effectiveUntil = command.effectiveUntil().orElse(null);
        change.reason = command.reason();
        change.state = State.PROPOSED;
        change.proposedBy = caller.participant().value();
        change.proposedPerson = caller.person();
        change.proposedAt = at;
        change.dueAt = at.plus(OPEN_FOR);
        return change;
    }

    void drop(State to, Caller caller, Instant at) {
        state = to;
        decidedBy = caller.participant().value();
        decidedPerson = caller.person();
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    RuleChangeView view(Instant now) {
        return new RuleChangeView(
                id,
                authority,
                kind,
                ruleId,
                baseRevision == null ? OptionalInt.empty() : OptionalInt.of(baseRevision),
                Optional.ofNullable(content).map(text -> ContentText.read(ruleId, authority, text)),
                Optional.ofNullable(effectiveFrom),
                Optional.ofNullable(effectiveUntil),
                reason,
                state == State.PROPOSED && !now.isBefore(dueAt) ? State.EXPIRED : state,
                new Hand(new ParticipantId(proposedBy), proposedPerson, proposedAt),
                dueAt,
                decision(),
                Optional.ofNullable(appliedVersion),
                version);
    }

    private Optional<Hand> decision() {
        return decidedBy == null || decidedPerson == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Hand(new ParticipantId(decidedBy), decidedPerson, decidedAt));
    }
}
