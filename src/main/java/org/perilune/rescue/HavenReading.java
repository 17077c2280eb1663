package org.perilune.rescue;

import java.time.Instant;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** Another participant's coordinator read what the caller's havens have, during that distress. */
public record HavenReading(UUID id, ParticipantId reader, UUID distress, String legalBasis, Instant at) {}
