package org.perilune.clearance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.CertificationView;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;

/** What its holder has certified: one counterparty, named activities, one purpose. It can be withdrawn, never changed. */
@Entity
@Table(name = "certification", schema = "clearance")
class Certification {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String ruleId;

    @Column(updatable = false)
    private UUID counterparty;

    @Column(updatable = false, columnDefinition = "text[]")
    private List<String> activities;

    @Column(updatable = false, columnDefinition = "text[]")
    private List<String> services;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private Instant filedAt;

    @Column(updatable = false)
    private Instant usableFrom;

    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected Certification() {}

    static Certification filed(
            ParticipantId holder, RuleView rule, FileCertification.Command command, Instant filedAt) {
        var certification = new Certification();
        certification.id = UUID.randomUUID();
        certification.ownerId = holder.value();
        certification.ruleId = rule.id();
        certification.counterparty = command.counterparty().value();
        certification.activities = RuleView.sorted(command.activities());
        certification.services = RuleView.sorted(command.services());
        certification.purpose = command.purpose();
        certification.filedAt = filedAt;
        certification.usableFrom =
                filedAt.plus(java.time.Duration.ofDays(rule.content().waitingDays()));
        return certification;
    }

    boolean usable(Instant at) {
        return withdrawnAt == null && !at.isBefore(usableFrom);
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    CertificationView view() {
        return new CertificationView(
                id,
                ruleId,
                new ParticipantId(ownerId),
                new ParticipantId(counterparty),
                activities,
                services,
                purpose,
                filedAt,
                usableFrom,
                Optional.ofNullable(withdrawnAt),
                version);
    }
}
