package org.perilune.rescue;

import java.util.List;
import org.perilune.catalog.AssetView;

/** One row of the readiness matrix: the people of one asset, and every crewed asset of another participant. */
public record ReadinessRow(AssetView crew, List<Cell> havens) {

    /** Whether that haven could take them. */
    public record Cell(AssetView haven, PairMatch match) {}

    public ReadinessRow {
        havens = List.copyOf(havens);
    }
}
