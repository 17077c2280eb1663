package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.settlement.PeriodView;
import org.perilune.settlement.StatementView;
import org.perilune.settlement.Statements;

/** Periods and statements as views, for the use cases here and for oversight. */
@ApplicationScoped
class StatementReading implements Statements {

    private final Periods periods;
    private final SealedPeriods sealed;
    private final StatementActs acts;

    StatementReading(Periods periods, SealedPeriods sealed, StatementActs acts) {
        this.periods = periods;
        this.sealed = sealed;
        this.acts = acts;
    }

    @Override
    public Optional<StatementView> find(UUID id) {
        return periods.find(id).map(period -> view(period, sealed.of(period)));
    }

    @Override
    public List<PeriodView> ofAgreement(AgreementId agreement) {
        return periods.of(agreement.scope()).stream().map(this::view).toList();
    }

    PeriodView view(Period period) {
        return period.view(sealed.isSealed(period));
    }

    StatementView view(Period period, SealedPeriod content) {
        var view = period.view(true);
        var settlements = acts.settlements(period);
        return new StatementView(
                view,
                content.lines(),
                content.totals(),
                Obligations.of(content.totals(), view.state(), settlements),
                acts.acceptances(period),
                settlements,
                content.checkpoint(),
                content.text(),
                content.sha256());
    }
}
