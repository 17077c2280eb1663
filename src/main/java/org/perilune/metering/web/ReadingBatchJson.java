package org.perilune.metering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Refusal;
import org.perilune.metering.domain.ReportOutcome;

/** What became of each reading of a batch. */
record ReadingBatchJson(List<Item> items) {

    enum Status {
        CREATED,
        REPLAYED,
        REFUSED
    }

    record Item(
            int index,
            Status status,
            @Nullable UUID id,
            @Nullable ProblemJson problem) {}

    /** The problem an item would have been answered with by itself. */
    record ProblemJson(
            String type,
            String title,
            int status,
            String code,
            @Nullable String detail) {

        static ProblemJson of(Refusal refusal) {
            var problem = refusal.problem();
            return new ProblemJson(problem.type(), problem.title(), problem.status(), problem.code(), refusal.detail());
        }
    }

    static ReadingBatchJson of(List<ReportOutcome> outcomes) {
        var items = new ArrayList<Item>();
        for (var outcome : outcomes) {
            items.add(item(items.size(), outcome));
        }
        return new ReadingBatchJson(items);
    }

    private static Item item(int index, ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Created created) {
            return new Item(index, Status.CREATED, created.reading().id(), null);
        }
        if (outcome instanceof ReportOutcome.Replayed replayed) {
            return new Item(index, Status.REPLAYED, replayed.reading().id(), null);
        }
        var refused = (ReportOutcome.Refused) outcome;
        return new Item(index, Status.REFUSED, null, ProblemJson.of(refused.refusal()));
    }
}
