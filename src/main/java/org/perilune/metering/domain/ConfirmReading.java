package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.metering.ReadingView;

/** The consumer accepts a reading as it was reported. */
@ApplicationScoped
public class ConfirmReading {

    private final MovingReadings moving;
    private final ReadingJournal journal;
    private final Accrual accrual;

    ConfirmReading(MovingReadings moving, ReadingJournal journal, Accrual accrual) {
        this.moving = moving;
        this.journal = journal;
        this.accrual = accrual;
    }

    @Transactional
    public ReadingView handle(Caller caller, UUID id, Expected expected) {
        var loaded = moving.load(id, expected);
        MeteringPolicy.mayAnswer(caller, loaded.booking()).orRefuse();
        var reading = loaded.reading();
        var from = reading.state();
        reading.confirm();
        journal.moved(caller, "confirm", from, reading, null);
        accrual.of(caller, reading, loaded.booking());
        return moving.moved(reading);
    }
}
