package org.perilune.agreements.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;

/**
 * Two participants and where they stand. The row is born by a door, with its counterparty's sight of it; every act after
 * that is one of these methods, and changes the revision.
 */
@Entity
@Table(name = "agreement", schema = "agreements")
public class Agreement {

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(updatable = false)
    private String number;

    private String title;

    @Column(updatable = false)
    private UUID proposer;

    @Column(updatable = false)
    private UUID counterparty;

    private UUID author;

    private int termsVersion;

    @Embedded
    private Standing standing;

    private @Nullable Instant dueAt;

    private int steps;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Agreement() {}

    AgreementId id() {
        return new AgreementId(id);
    }

    long revision() {
        return revision;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    ParticipantId proposer() {
        return new ParticipantId(proposer);
    }

    ParticipantId counterparty() {
        return new ParticipantId(counterparty);
    }

    ParticipantId author() {
        return new ParticipantId(author);
    }

    int version() {
        return termsVersion;
    }

    Standing standing() {
        return standing;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    boolean isParty(Caller caller) {
        return caller.speaksFor(proposer()) || caller.speaksFor(counterparty());
    }

    ParticipantId other(ParticipantId party) {
        return party.equals(proposer()) ? counterparty() : proposer();
    }

    boolean signedByBoth(List<AgreementSignature> signatures) {
        return signatures.stream().map(AgreementSignature::signer).distinct().count() == 2;
    }

    Seat seat(Caller caller, Instant now, List<AgreementSignature> signatures) {
        return new Seat(
                isParty(caller),
                caller.speaksFor(author()),
                signatures.stream().anyMatch(signature -> caller.speaksFor(signature.signer())),
                caller.participant().value().equals(standing.at(now).suspendedBy()),
                isParty(caller) && standing.at(now).awaitsNotification(caller.speaksFor(proposer())));
    }

    /** Another version is on the table, by the other side. */
    void counter(ParticipantId by, String newTitle, Instant respondBy, Instant now) {
        author = by.value();
        title = newTitle;
        termsVersion = termsVersion + 1;
        move(standing.countered(respondBy), now);
    }

    /** Each step is counted, so that each makes a revision of its own. */
    int nextStep() {
        steps = steps + 1;
        return steps;
    }

    void move(Standing next, Instant now) {
        standing = next;
        dueAt = next.dueAt().orElse(null);
        changedAt = now;
    }

    /** Since when it stands as it does: the last act, or the last step of time after it. */
    private Instant since(Instant now) {
        var since = changedAt;
        var then = standing;
        for (var next = then.passed(now); next.isPresent(); next = then.passed(now)) {
            since = then.dueAt().orElseThrow();
            then = next.get();
        }
        return since;
    }

    AgreementView view(AgreementVersion version, Instant now) {
        var then = standing.at(now);
        return new AgreementView(
                id(),
                number,
                proposer(),
                counterparty(),
                then.state(),
                termsVersion,
                version.terms(),
                version.sha256(),
                Optional.ofNullable(then.inForceFrom()).filter(from -> !now.isBefore(from)),
                then.end(),
                standing.inForce(now),
                since(now),
                createdAt,
                revision);
    }
}
