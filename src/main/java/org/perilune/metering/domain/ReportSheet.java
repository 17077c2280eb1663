package org.perilune.metering.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Refusal;
import org.perilune.metering.MeteringProblems;

/**
 * The reports of one request and what becomes of each, in their order. A record that comes twice in one request is judged
 * once: its twin is replayed, or differs.
 */
final class ReportSheet {

    /** A new reading whose quantity is already counted into its booking's usage. */
    private record Counted(int index, NewReading reading, Usage usage) {}

    private final List<ReadingReport> reports;
    private final @Nullable ReportOutcome[] outcomes;
    private final Map<RecordKey, Integer> firstOf = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<NewReading> created = new ArrayList<>();

    ReportSheet(List<ReadingReport> reports, Map<RecordKey, Reading> known) {
        this.reports = reports;
        this.outcomes = new ReportOutcome[reports.size()];
        for (int index = 0; index < outcomes.length; index++) {
            firstOf.putIfAbsent(reports.get(index).key(), index);
        }
        learn(known);
    }

    /** Records that turn out to be stored already are repeats, whatever was thought of them before. */
    void learn(Map<RecordKey, Reading> known) {
        for (int index = 0; index < outcomes.length; index++) {
            var before = known.get(reports.get(index).key());
            if (before != null) {
                outcomes[index] = repeated(reports.get(index), Optional.of(before));
            }
        }
    }

    /** The places of the reports that nobody has answered yet, one for each record. */
    List<Integer> fresh() {
        return firstOf.values().stream()
                .filter(index -> outcomes[index] == null)
                .sorted()
                .toList();
    }

    ReadingReport report(int index) {
        return reports.get(index);
    }

    void refuse(int index, Refusal refusal) {
        outcomes[index] = new ReportOutcome.Refused(refusal);
    }

    /** Counts the reading into its booking's usage, or refuses it when it does not fit. */
    void count(int index, NewReading reading, Usage usage) {
        if (usage.report(reading.ticks())) {
            counted.add(new Counted(index, reading, usage));
        } else {
            var left = reading.booking().meter().quantity(usage.left());
            refuse(index, Refusal.of(MeteringProblems.USAGE_EXCEEDS_BOOKING, "%s are left of the booking", left));
        }
    }

    List<NewReading> toWrite() {
        return counted.stream().map(Counted::reading).toList();
    }

    /**
     * Closes the sheet.
     *
     * @param written those the database took; the others were reported elsewhere at the same moment
     * @param stored every record of the sheet as it stands now
     */
    void settle(Set<UUID> written, Map<RecordKey, Reading> stored) {
        for (var item : counted) {
            var reading = Optional.ofNullable(stored.get(item.reading().report().key()));
            if (written.contains(item.reading().id()) && reading.isPresent()) {
                created.add(item.reading());
                outcomes[item.index()] = new ReportOutcome.Created(reading.get().view());
            } else {
                item.usage().release(item.reading().ticks());
                outcomes[item.index()] = repeated(item.reading().report(), reading);
            }
        }
        for (int index = 0; index < outcomes.length; index++) {
            if (outcomes[index] == null) {
                outcomes[index] = twin(index, firstOf.get(reports.get(index).key()));
            }
        }
    }

    List<ReportOutcome> outcomes() {
        return List.copyOf(Arrays.asList(outcomes));
    }

    List<NewReading> created() {
        return created;
    }

    Map<AgreementId, List<NewReading>> createdByAgreement() {
        var grouped = new LinkedHashMap<AgreementId, List<NewReading>>();
        created.forEach(reading -> grouped.computeIfAbsent(reading.booking().agreement(), key -> new ArrayList<>())
                .add(reading));
        return grouped;
    }

    private @Nullable ReportOutcome twin(int index, int first) {
        if (!reports.get(index).saysTheSameAs(reports.get(first))) {
            return differs();
        }
        return outcomes[first] instanceof ReportOutcome.Created made
                ? new ReportOutcome.Replayed(made.reading())
                : outcomes[first];
    }

    private static ReportOutcome repeated(ReadingReport report, Optional<Reading> before) {
        return before.filter(reading -> report.saysTheSameAs(reading.report()))
                .<ReportOutcome>map(reading -> new ReportOutcome.Replayed(reading.view()))
                .orElseGet(ReportSheet::differs);
    }

    private static ReportOutcome differs() {
        return new ReportOutcome.Refused(Refusal.of(MeteringProblems.READING_DIFFERS));
    }
}
