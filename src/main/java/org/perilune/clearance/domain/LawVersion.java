package org.perilune.clearance.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;

/** What made a version of the law, as the doors wrote it: a change of a rule, or a fact that rules select by. */
@Entity
@Immutable
@Table(name = "law_version", schema = "clearance")
class LawVersion {

    @Id
    private long version;

    private Instant at;
    private @Nullable UUID changeId;
    private @Nullable UUID participantId;

    @SuppressWarnings("NullAway") // for Hibernate
    protected LawVersion() {}

    Instant at() {
        return at;
    }

    Optional<UUID> change() {
        return Optional.ofNullable(changeId);
    }

    Optional<ParticipantId> participant() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }
}
