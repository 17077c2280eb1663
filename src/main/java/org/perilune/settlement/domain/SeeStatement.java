package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;
import org.perilune.settlement.StatementView;

/** A party, or an officer with a mandate, reads a statement: computed from the sealed entries, the same bytes every time. */
@ApplicationScoped
public class SeeStatement {

    private final StatementReading reading;
    private final Event<ScopeRead> reads;

    SeeStatement(StatementReading reading, Event<ScopeRead> reads) {
        this.reading = reading;
        this.reads = reads;
    }

    @Transactional
    public StatementView handle(Caller caller, UUID id) {
        var statement = reading.find(id).orElseThrow(Refusal::notFound);
        var scope = statement.period().agreement().scope();
        reads.fire(new ScopeRead(caller, scope, "STATEMENT", id));
        return statement;
    }
}
