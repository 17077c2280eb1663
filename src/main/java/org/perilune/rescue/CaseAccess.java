package org.perilune.rescue;

import java.time.Instant;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** Somebody on the case read what is personal in it, and what entitled them. */
public record CaseAccess(UUID id, ParticipantId reader, String legalBasis, Instant at) {}
