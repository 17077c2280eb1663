package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.settlement.StatementView;

/** A party reads a statement: computed from the sealed entries, the same bytes every time. */
@ApplicationScoped
public class SeeStatement {

    private final StatementReading reading;

    SeeStatement(StatementReading reading) {
        this.reading = reading;
    }

    @Transactional
    public StatementView handle(Caller caller, UUID id) {
        return reading.find(id).orElseThrow(Refusal::notFound);
    }
}
