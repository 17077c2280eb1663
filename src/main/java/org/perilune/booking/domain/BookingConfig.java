package org.perilune.booking.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the house decides where an agreement says nothing. */
@ConfigMapping(prefix = "market.booking")
public interface BookingConfig {

    /** How long a hold blocks capacity without a request. */
    @WithDefault("PT30M")
    Duration holdFor();

    /** No booking is longer; longer use is several. */
    @WithDefault("P400D")
    Duration longestWindow();

    /** How often what lapsed is written down and its capacity given back. */
    @WithDefault("PT2S")
    Duration sweepEvery();
}
