package org.perilune.bridge;

import java.time.Instant;
import java.util.UUID;

/**
 * A link to a participant's bookings as a calendar. Whoever has the link reads them and can do nothing else; its owner
 * revokes it.
 */
public record CalendarLink(UUID id, String name, boolean revoked, Instant createdAt, long version) {}
