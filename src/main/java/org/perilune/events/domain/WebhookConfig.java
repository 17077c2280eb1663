package org.perilune.events.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator decides about webhooks. */
@ConfigMapping(prefix = "market.webhooks")
public interface WebhookConfig {

    /** Hosts that may be reached although they are private, and without TLS; none in production. */
    Optional<Set<String>> privateHosts();

    /** How long a receiver has to answer. */
    @WithDefault("10s")
    Duration answerWithin();

    /** How long one turn at a webhook lasts at most; a crashed turn is taken up again after it. */
    @WithDefault("60s")
    Duration turn();

    @WithDefault("16")
    int atOnce();
}
