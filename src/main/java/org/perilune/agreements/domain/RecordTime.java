package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.agreements.AgreementId;

/** Writes down what time did to one agreement, for whoever reads its steps and its events. */
@ApplicationScoped
class RecordTime {

    private final Agreements agreements;
    private final Negotiations negotiations;

    RecordTime(Agreements agreements, Negotiations negotiations) {
        this.agreements = agreements;
        this.negotiations = negotiations;
    }

    @Transactional
    public void record(AgreementId id) {
        agreements.tabled(id).ifPresent(negotiations::letTimePass);
    }
}
