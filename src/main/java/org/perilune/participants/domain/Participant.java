package org.perilune.participants.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Affiliation;
import org.perilune.participants.Backing;
import org.perilune.participants.Membership;
import org.perilune.participants.ParticipantState;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.ParticipantsProblems;

/**
 * Who trades, from proposal to standing. It belongs to as many frameworks as it does, each with its days: there is no one
 * side it is on. Every change moves {@code changedAt}, so that a change of its parts makes a new version too.
 */
@Entity
@DynamicUpdate
@Table(name = "participant", schema = "participants")
public class Participant {

    private static final int LARGEST_PAGE = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    private ParticipantState state;

    private @Nullable String confirmedFingerprint;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST)
    @BatchSize(size = LARGEST_PAGE)
    private Set<MembershipEntry> memberships = new HashSet<>();

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST)
    @BatchSize(size = LARGEST_PAGE)
    private Set<AffiliationEntry> affiliations = new HashSet<>();

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST)
    @BatchSize(size = LARGEST_PAGE)
    private Set<BackingEntry> backings = new HashSet<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected Participant() {}

    static Participant propose(ParticipantId id, String code, String name, Instant now) {
        var participant = new Participant();
        participant.id = id.value();
        participant.code = code;
        participant.name = name;
        participant.state = ParticipantState.PROPOSED;
        participant.createdAt = now;
        participant.changedAt = now;
        return participant;
    }

    ParticipantId id() {
        return new ParticipantId(id);
    }

    long version() {
        return version;
    }

    ParticipantState state() {
        return state;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    /** Also with a key proven but not yet confirmed: a key given up before its fingerprint was told can be replaced. */
    void proveKey(Instant now) {
        mustAllow("prove-key");
        state = ParticipantState.KEY_PROVEN;
        changedAt = now;
    }

    void confirm(String fingerprint, Instant now) {
        mustAllow("confirm-fingerprint");
        state = ParticipantState.ACTIVE;
        confirmedFingerprint = fingerprint;
        changedAt = now;
    }

    void mustAllow(String action) {
        if (!state.allowedActions().contains(action)) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "A participant that is %s does not allow %s", state, action)
                    .with("allowedActions", state.allowedActions());
        }
    }

    void join(Membership membership, Instant now) {
        memberships.add(new MembershipEntry(this, membership));
        changedAt = now;
    }

    Membership leave(String framework, LocalDate until, Instant now) {
        changedAt = now;
        return memberships.stream()
                .filter(membership -> membership.open(framework))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.FACT_UNKNOWN))
                .end(until);
    }

    void affiliate(Affiliation affiliation, Instant now) {
        affiliations.add(new AffiliationEntry(this, affiliation));
        changedAt = now;
    }

    Affiliation disaffiliate(String affiliationCode, LocalDate until, Instant now) {
        changedAt = now;
        return affiliations.stream()
                .filter(affiliation -> affiliation.open(affiliationCode))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.FACT_UNKNOWN))
                .end(until);
    }

    void back(Backing backing, Instant now) {
        backings.add(new BackingEntry(this, backing));
        changedAt = now;
    }

    Backing endBacking(ParticipantId behind, Backing.Kind kind, LocalDate until, Instant now) {
        changedAt = now;
        return backings.stream()
                .filter(backing -> backing.open(behind, kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.FACT_UNKNOWN))
                .end(until);
    }

    ParticipantView view() {
        return new ParticipantView(
                id(),
                code,
                name,
                state,
                memberships.stream().map(MembershipEntry::view).collect(Collectors.toUnmodifiableSet()),
                sortedAffiliations(),
                sortedBackings(),
                createdAt,
                version);
    }

    private List<Affiliation> sortedAffiliations() {
        return affiliations.stream()
                .map(AffiliationEntry::view)
                .sorted(Comparator.comparing(Affiliation::code).thenComparing(Affiliation::since))
                .toList();
    }

    private List<Backing> sortedBackings() {
        return backings.stream()
                .map(BackingEntry::view)
                .sorted(Comparator.comparing(
                                (Backing backing) -> backing.behind().value())
                        .thenComparing(Backing::kind)
                        .thenComparing(Backing::since))
                .toList();
    }
}
