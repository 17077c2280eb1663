package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** A holder's certification: what it opens, with whom, and from when. */
public record CertificationView(
        UUID id,
        String ruleId,
        ParticipantId holder,
        ParticipantId counterparty,
        List<String> activities,
        String purpose,
        Instant filedAt,
        Instant usableFrom,
        Optional<Instant> withdrawnAt,
        long version) {}
