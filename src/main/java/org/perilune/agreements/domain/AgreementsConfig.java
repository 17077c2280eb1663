package org.perilune.agreements.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the house decides where a party says nothing. */
@ConfigMapping(prefix = "market.agreements")
public interface AgreementsConfig {

    /** How long the other side may take to answer a version. */
    @WithDefault("P14D")
    Duration respondWithin();

    /** How long a suspension lasts unless lifted before. */
    @WithDefault("P90D")
    Duration suspension();

    /** No suspension is longer: what should last longer is a termination. */
    @WithDefault("P365D")
    Duration longestSuspension();

    /** How often what time did is recorded and told; it is true before that. */
    @WithDefault("PT10S")
    Duration sweepEvery();
}
