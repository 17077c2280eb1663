package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/**
 * A holder's certification: what it opens, with whom, and from when.
 *
 * @param services the categories it was given for; none means every service within its purpose
 */
public record CertificationView(
        UUID id,
        String ruleId,
        ParticipantId holder,
        ParticipantId counterparty,
        List<String> activities,
        List<String> services,
        String purpose,
        Instant filedAt,
        Instant usableFrom,
        Optional<Instant> withdrawnAt,
        long version) {}
