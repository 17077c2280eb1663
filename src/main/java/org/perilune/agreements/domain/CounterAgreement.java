package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementMove;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;

/** The side that was asked answers with terms of its own. Signatures under the version before stay with that version. */
@ApplicationScoped
public class CounterAgreement {

    public record Command(
            String title,
            Terms terms,
            Optional<Integer> respondWithinHours,
            @Nullable String reason) {}

    private final Agreements agreements;
    private final Counterparties counterparties;
    private final Negotiations negotiations;
    private final Deadlines deadlines;

    CounterAgreement(
            Agreements agreements, Counterparties counterparties, Negotiations negotiations, Deadlines deadlines) {
        this.agreements = agreements;
        this.counterparties = counterparties;
        this.negotiations = negotiations;
        this.deadlines = deadlines;
    }

    @Transactional
    public AgreementDetail handle(Caller caller, AgreementId id, Expected expected, Command command) {
        var agreement =
                negotiations.take(caller, id, expected, AgreementAction.COUNTER).agreement();
        var us = counterparties.ourselves(caller);
        counterparties.permitted(caller, agreement.other(us.id()));
        var now = negotiations.now();
        TermsRules.orRefuse(command.terms(), Set.of(agreement.proposer(), agreement.counterparty()), now);
        var version = next(agreement, caller, command);
        var before = agreement.standing().state();
        var respondBy = deadlines.respondBy(now, command.respondWithinHours(), command.terms());
        agreement.counter(us.id(), command.title(), respondBy, now);
        negotiations.record(caller, agreement, before, AgreementAction.COUNTER.verb(), command.reason());
        var tabled = new Agreements.Tabled(agreement, version);
        negotiations.tell(tabled, AgreementMove.COUNTERED, Optional.of(us.id()), now);
        return negotiations.detail(caller, tabled);
    }

    private AgreementVersion next(Agreement agreement, Caller caller, Command command) {
        int number = agreement.version() + 1;
        var document = AgreementText.document(
                agreement.number(),
                number,
                counterparties.known(agreement.proposer()),
                counterparties.known(agreement.counterparty()),
                command.title(),
                command.terms());
        return agreements.add(agreement.id(), number, document, caller.participant(), negotiations.now());
    }
}
