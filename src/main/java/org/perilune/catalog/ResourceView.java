package org.perilune.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * A part of an asset that has capacity, as its owner sees it.
 *
 * @param gridMinutes the grid of a RATE or BERTH: windows start and end on it
 * @param horizon nothing outside it can be booked
 */
public record ResourceView(
        ResourceId id,
        ParticipantId owner,
        AssetId asset,
        String name,
        CapacityModel model,
        Optional<Integer> gridMinutes,
        Interval horizon,
        List<Limit> limits,
        Instant createdAt,
        long version) {

    /**
     * How much there is of one dimension.
     *
     * @param level whole ticks of the meter
     * @param floor what only a distress may break into, in ticks
     */
    public record Limit(String dimension, Meter meter, long level, long floor) {}

    public Draw draw() {
        return new Draw(
                id,
                model,
                limits.stream().collect(java.util.stream.Collectors.toUnmodifiableMap(Limit::dimension, Limit::meter)));
    }
}
