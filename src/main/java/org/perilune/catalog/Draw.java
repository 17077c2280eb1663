package org.perilune.catalog;

import java.util.Map;
import java.util.Optional;
import org.perilune.kernel.Meter;

/**
 * One resource an offering draws on.
 *
 * @param gridMinutes the grid windows must start and end on, where the resource has one
 * @param dimensions what of it is counted: name of the dimension to its meter; a single one is called {@link #CAPACITY}
 */
public record Draw(
        ResourceId resource, CapacityModel model, Optional<Integer> gridMinutes, Map<String, Meter> dimensions) {

    public static final String CAPACITY = "capacity";

    public Draw {
        dimensions = Map.copyOf(dimensions);
    }
}
