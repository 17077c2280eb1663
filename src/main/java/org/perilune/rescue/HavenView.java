package org.perilune.rescue;

import java.util.Optional;
import java.util.OptionalLong;
import org.perilune.catalog.AssetView;

/**
 * Where people in need might go.
 *
 * @param metres along the ground, where both places are on one body's surface
 * @param minutes of travel at the speed that was asked for: an estimate; empty without a way or a speed
 * @param details what the owner reported; empty where the caller may not see it now, or nothing was reported
 */
public record HavenView(
        AssetView asset, PairMatch match, OptionalLong metres, OptionalLong minutes, Optional<Details> details) {

    /** What is shown while somebody is in distress. */
    public record Details(HavenReport report, boolean stale, Endurance endurance) {}
}
