package org.perilune.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a participant wants its feed sent.
 *
 * @param types prefixes of the types it is sent; empty for all
 * @param pausedBecause OWNER, FAILING after a day of refusals, or GONE when the receiver said so
 * @param position up to where it was sent
 * @param failures attempts in a row that failed
 */
public record WebhookView(
        UUID id,
        String url,
        List<String> types,
        WebhookState state,
        Optional<String> pausedBecause,
        FeedPosition position,
        int failures,
        Instant createdAt,
        long version) {

    public WebhookView {
        types = List.copyOf(types);
    }
}
