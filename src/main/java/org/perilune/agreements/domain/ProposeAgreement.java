package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementMove;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/**
 * A participant lays terms before another one. Until law and terms were asked nothing is written, so a refused proposal
 * leaves no trace with the counterparty.
 */
@ApplicationScoped
public class ProposeAgreement {

    public record Command(
            ParticipantId counterparty, String title, Terms terms, Optional<Integer> respondWithinHours) {}

    private final Agreements agreements;
    private final Counterparties counterparties;
    private final Negotiations negotiations;
    private final Deadlines deadlines;

    ProposeAgreement(
            Agreements agreements, Counterparties counterparties, Negotiations negotiations, Deadlines deadlines) {
        this.agreements = agreements;
        this.counterparties = counterparties;
        this.negotiations = negotiations;
        this.deadlines = deadlines;
    }

    @Transactional
    public AgreementDetail handle(Caller caller, Command command) {
        AgreementPolicy.mayPropose(caller, command.counterparty()).orRefuse();
        var us = counterparties.ourselves(caller);
        var them = counterparties.permitted(caller, command.counterparty());
        var now = negotiations.now();
        TermsRules.orRefuse(command.terms(), Set.of(us.id(), them.id()), now);
        var id = new AgreementId(UUID.randomUUID());
        var number = AgreementNumber.of(id, now);
        var respondBy = deadlines.respondBy(now, command.respondWithinHours(), command.terms());
        var agreement = agreements.open(id, them.id(), number, command.title(), respondBy);
        var document = AgreementText.document(number, 1, us, them, command.title(), command.terms());
        var version = agreements.add(id, 1, document, us.id(), now);
        negotiations.record(caller, agreement, null, "propose", null);
        var tabled = new Agreements.Tabled(agreement, version);
        negotiations.tell(tabled, AgreementMove.PROPOSED, Optional.of(us.id()), now);
        return negotiations.detail(caller, tabled);
    }
}
