package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Quantity;
import org.perilune.metering.ReadingContested;
import org.perilune.metering.ReadingView;

/** The consumer read less than was reported; nothing accrues until the provider accepts that figure. */
@ApplicationScoped
public class ContestReading {

    public record Command(Quantity figure, String reason) {}

    private final MovingReadings moving;
    private final ReadingJournal journal;
    private final Event<ReadingContested> contested;
    private final Clock clock;

    ContestReading(MovingReadings moving, ReadingJournal journal, Event<ReadingContested> contested, Clock clock) {
        this.moving = moving;
        this.journal = journal;
        this.contested = contested;
        this.clock = clock;
    }

    @Transactional
    public ReadingView handle(Caller caller, UUID id, Expected expected, Command command) {
        var loaded = moving.load(id, expected);
        MeteringPolicy.mayAnswer(caller, loaded.booking()).orRefuse();
        var reading = loaded.reading();
        var from = reading.state();
        reading.contest(command.figure());
        journal.moved(caller, "contest", from, reading, command.reason());
        var view = moving.moved(reading);
        contested.fire(new ReadingContested(view, loaded.booking().consumer(), command.figure(), clock.instant()));
        return view;
    }
}
