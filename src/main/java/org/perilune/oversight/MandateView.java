package org.perilune.oversight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/**
 * A mandate as the party that gave it sees it, and its officer while it lasts.
 *
 * @param officer the officer's own id; never a name
 */
public record MandateView(
        MandateId id,
        AgreementId agreement,
        ParticipantId grantedBy,
        UUID officer,
        Interval valid,
        MandateState state,
        Instant grantedAt,
        Optional<Instant> revokedAt,
        long version) {}
