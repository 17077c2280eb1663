package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.MarketEvent;
import org.perilune.metering.ReadingReported;
import org.perilune.metering.ReadingsReported;

/**
 * A provider reports readings, one or a thousand. Each is judged on its own: one that is refused stops no other. All are
 * written in one short transaction, as sets.
 */
@ApplicationScoped
public class ReportReadings {

    private final ReportJudge judge;
    private final Readings readings;
    private final ReadingJournal journal;
    private final Event<MarketEvent> events;
    private final Clock clock;

    ReportReadings(
            ReportJudge judge, Readings readings, ReadingJournal journal, Event<MarketEvent> events, Clock clock) {
        this.judge = judge;
        this.readings = readings;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** One reading: created or replayed; a refusal is thrown. */
    @Transactional
    public ReportOutcome handle(Caller caller, ReadingReport report) {
        var sheet = write(caller, List.of(report));
        var outcome = sheet.outcomes().get(0);
        if (outcome instanceof ReportOutcome.Refused refused) {
            throw refused.refusal();
        }
        if (outcome instanceof ReportOutcome.Created created) {
            var consumer = sheet.created().get(0).booking().consumer();
            events.fire(new ReadingReported(created.reading(), consumer, clock.instant()));
        }
        return outcome;
    }

    /** Many readings: an outcome for each, in their order. */
    @Transactional
    public List<ReportOutcome> handle(Caller caller, List<ReadingReport> reports) {
        var sheet = write(caller, reports);
        var batch = UUID.randomUUID();
        sheet.createdByAgreement().forEach((agreement, created) -> {
            var consumer = created.get(0).booking().consumer();
            events.fire(new ReadingsReported(
                    batch, agreement, caller.participant(), consumer, created.size(), clock.instant()));
        });
        return sheet.outcomes();
    }

    private ReportSheet write(Caller caller, List<ReadingReport> reports) {
        var reporter = caller.participant();
        var keys = reports.stream().map(ReadingReport::key).distinct().toList();
        var sheet = new ReportSheet(reports, readings.known(reporter, keys));
        judge.judge(caller, sheet);
        var toWrite = sheet.toWrite();
        if (toWrite.isEmpty()) {
            sheet.settle(Set.of(), Map.of());
            return sheet;
        }
        var written = readings.add(reporter, clock.instant(), toWrite);
        journal.reported(caller, written);
        sheet.settle(written, readings.known(reporter, keys));
        return sheet;
    }
}
