package org.perilune.catalog;

import java.util.Map;
import org.perilune.kernel.Meter;

/**
 * One resource an offering draws on.
 *
 * @param dimensions what of it is counted: name of the dimension to its meter; a single one is called {@link #CAPACITY}
 */
public record Draw(ResourceId resource, CapacityModel model, Map<String, Meter> dimensions) {

    public static final String CAPACITY = "capacity";

    public Draw {
        dimensions = Map.copyOf(dimensions);
    }
}
