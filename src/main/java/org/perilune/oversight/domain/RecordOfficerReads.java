package org.perilune.oversight.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;
import org.perilune.oversight.OfficerRead;

/**
 * What an officer reads is recorded for the party that gave the mandate in the transaction of the read: no record, no
 * answer. An officer without a mandate reads what everybody else reads, nothing.
 */
@ApplicationScoped
class RecordOfficerReads {

    private final Mandates mandates;

    RecordOfficerReads(Mandates mandates) {
        this.mandates = mandates;
    }

    void on(@Observes ScopeRead read) {
        if (read.caller().officer().isEmpty()) {
            return;
        }
        var mandate = mandates.standing(new AgreementId(read.scope().value())).orElseThrow(Refusal::notFound);
        var what = OfficerRead.What.valueOf(read.what());
        if (!mandates.recordRead(read.caller(), mandate.view().id(), what, read.subject())) {
            throw Refusal.notFound();
        }
    }
}
