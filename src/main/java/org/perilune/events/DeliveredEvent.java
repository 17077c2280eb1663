package org.perilune.events;

import java.time.Instant;
import java.util.UUID;

/** An event in one participant's feed. {@code facts} is a JSON object. */
public record DeliveredEvent(FeedPosition position, UUID id, String type, UUID subject, Instant at, String facts) {}
