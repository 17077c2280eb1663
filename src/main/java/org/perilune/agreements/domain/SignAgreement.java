package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementMove;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Signatures;

/**
 * A party signs the version on the table, outside the service and with its own key. Once both have signed the same bytes it
 * is agreed, and in force as its terms say.
 */
@ApplicationScoped
public class SignAgreement {

    /** @param signature over the canonical bytes of the version, base64 */
    public record Command(int version, String keyFingerprint, String signature) {}

    private final Agreements agreements;
    private final Counterparties counterparties;
    private final Signatures signatures;
    private final Negotiations negotiations;

    SignAgreement(
            Agreements agreements, Counterparties counterparties, Signatures signatures, Negotiations negotiations) {
        this.agreements = agreements;
        this.counterparties = counterparties;
        this.signatures = signatures;
        this.negotiations = negotiations;
    }

    @Transactional
    public AgreementDetail handle(Caller caller, AgreementId id, Expected expected, Command command) {
        var tabled = negotiations.take(caller, id, expected, AgreementAction.SIGN);
        var agreement = tabled.agreement();
        var us = counterparties.ourselves(caller).id();
        counterparties.permitted(caller, agreement.other(us));
        if (command.version() != agreement.version()) {
            throw Refusal.of(AgreementsProblems.VERSION_SUPERSEDED, "Version %d is on the table", agreement.version());
        }
        MandatoryClauses.orRefuse(tabled.version().terms());
        signatures.verify(us, command.keyFingerprint(), tabled.version().canonical(), command.signature());
        var now = negotiations.now();
        agreements.add(AgreementSignature.of(
                id, command.version(), caller, command.keyFingerprint(), command.signature(), now));
        settle(caller, tabled);
        return negotiations.detail(caller, tabled);
    }

    private void settle(Caller caller, Agreements.Tabled tabled) {
        var agreement = tabled.agreement();
        var before = agreement.standing();
        var now = negotiations.now();
        if (agreement.signedByBoth(agreements.signatures(agreement.id(), agreement.version()))) {
            agreement.move(before.agreed(now, tabled.version().terms()), now);
        }
        negotiations.record(caller, agreement, before.state(), AgreementAction.SIGN.verb(), null);
        negotiations.tell(tabled, AgreementMove.SIGNED, Optional.of(caller.participant()), now);
        agreements.alignPartnership(agreement.id());
        negotiations.letTimePass(tabled);
    }
}
