package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.metering.ReadingView;

/** The provider accepts the consumer's figure of a contested reading; that figure accrues, and the rest is free again. */
@ApplicationScoped
public class AcceptContest {

    private final MovingReadings moving;
    private final ReadingJournal journal;
    private final Accrual accrual;

    AcceptContest(MovingReadings moving, ReadingJournal journal, Accrual accrual) {
        this.moving = moving;
        this.journal = journal;
        this.accrual = accrual;
    }

    @Transactional
    public ReadingView handle(Caller caller, UUID id, Expected expected) {
        var loaded = moving.load(id, expected);
        MeteringPolicy.mayAcceptContest(caller, loaded.booking()).orRefuse();
        var reading = loaded.reading();
        var from = reading.state();
        reading.resolve();
        journal.moved(caller, "accept-contest", from, reading, null);
        accrual.of(caller, reading, loaded.booking());
        return moving.moved(reading);
    }
}
