package org.perilune.rescue.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.AttributeMatch;
import org.perilune.rescue.ReadinessRow;

/** A row of the matrix on the wire. */
record ReadinessRowJson(UUID asset, UUID owner, String name, List<HavenJson> havens) {

    record HavenJson(
            UUID asset,
            UUID owner,
            String name,
            String verdict,
            @Nullable String blocking,
            List<AttributeMatch> attributes) {}

    static ReadinessRowJson of(ReadinessRow row) {
        var crew = row.crew();
        return new ReadinessRowJson(
                crew.id().value(),
                crew.owner().value(),
                crew.name(),
                row.havens().stream().map(ReadinessRowJson::haven).toList());
    }

    private static HavenJson haven(ReadinessRow.Cell cell) {
        return new HavenJson(
                cell.haven().id().value(),
                cell.haven().owner().value(),
                cell.haven().name(),
                cell.match().verdict().name(),
                cell.match().blocking().orElse(null),
                cell.match().attributes());
    }
}
