package org.perilune.agreements.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.tenancy.DueRows;

/** Has what time did to agreements recorded and told. */
@ApplicationScoped
public class SweepAgreements {

    private final DueRows dueRows;
    private final RecordTime recordTime;

    SweepAgreements(DueRows dueRows, RecordTime recordTime) {
        this.dueRows = dueRows;
        this.recordTime = recordTime;
    }

    @Scheduled(
            every = "${market.agreements.sweep-every:PT10S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** How many were due. */
    public int sweep() {
        return dueRows.recordEach("agreements.agreement", "proposer", id -> recordTime.record(new AgreementId(id)));
    }
}
