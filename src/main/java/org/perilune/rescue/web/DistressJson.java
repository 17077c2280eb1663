package org.perilune.rescue.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.DistressView;

/** A distress call on the wire. */
record DistressJson(
        UUID id,
        UUID raisedBy,
        Instant raisedAt,
        Instant changedAt,
        String state,
        boolean exercise,
        boolean billable,
        String settlement,
        Map<String, Object> report,
        String verbatim,
        List<String> flags,
        List<EntryJson> entries,
        List<String> allowedActions) {

    record EntryJson(
            UUID id,
            UUID author,
            Instant at,
            String kind,
            String verbatim,
            List<String> flags,
            String legalBasis,
            @Nullable String personal) {}

    static DistressJson of(DistressView call) {
        return new DistressJson(
                call.id(),
                call.raisedBy().value(),
                call.raisedAt(),
                call.changedAt(),
                call.state().name(),
                call.exercise(),
                false,
                "HUMANITARIAN",
                call.report(),
                call.verbatim(),
                call.flags(),
                call.entries().stream().map(DistressJson::entry).toList(),
                call.state().actions().stream().sorted().toList());
    }

    private static EntryJson entry(DistressView.Entry entry) {
        return new EntryJson(
                entry.id(),
                entry.author().value(),
                entry.at(),
                entry.kind(),
                entry.verbatim(),
                entry.flags(),
                entry.legalBasis(),
                entry.personal().orElse(null));
    }
}
