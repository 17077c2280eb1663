package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetLookup;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.rescue.ConsumableLevel;
import org.perilune.rescue.HavenReport;
import org.perilune.rescue.RescueProblems;

/**
 * The owner of a crewed asset says what it could give to people in need, before anybody is. 404 for an asset that is not the
 * caller's own; 422 {@code haven-report-invalid} for one without a crew, an observation of the future or a consumable twice.
 */
@ApplicationScoped
public class ReportHaven {

    /** What is reported. */
    public record Command(
            AssetId asset,
            Instant observedAt,
            Duration validFor,
            int freeBerths,
            String dutyContact,
            List<ConsumableLevel> consumables) {}

    private final AssetLookup assets;
    private final HavenReports reports;
    private final Clock clock;

    ReportHaven(AssetLookup assets, HavenReports reports, Clock clock) {
        this.assets = assets;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    public HavenReport handle(Caller caller, Command command) {
        var asset = assets.find(command.asset())
                .filter(found -> caller.speaksFor(found.owner()))
                .orElseThrow(Refusal::notFound);
        var now = clock.instant();
        if (!asset.crewed()) {
            throw Refusal.of(RescueProblems.HAVEN_REPORT_INVALID, "only a crewed asset can be a haven");
        }
        if (command.observedAt().isAfter(now)) {
            throw Refusal.of(RescueProblems.HAVEN_REPORT_INVALID, "observedAt lies in the future");
        }
        var seen = new HashSet<>();
        if (!command.consumables().stream().map(ConsumableLevel::consumable).allMatch(seen::add)) {
            throw Refusal.of(RescueProblems.HAVEN_REPORT_INVALID, "a consumable is there twice");
        }
        var report = new HavenReport(
                UUID.randomUUID(),
                asset.owner(),
                asset.id(),
                command.observedAt(),
                now,
                command.observedAt().plus(command.validFor()),
                command.freeBerths(),
                command.dutyContact(),
                command.consumables());
        reports.add(report);
        return report;
    }
}
