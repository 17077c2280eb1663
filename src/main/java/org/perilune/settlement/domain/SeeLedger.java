package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Ledger;
import org.perilune.settlement.Balance;

/** A party, or an officer with a mandate, reads the entries and balances of an agreement. */
@ApplicationScoped
public class SeeLedger {

    private final AgreementLookup agreements;
    private final Ledger ledger;
    private final Event<ScopeRead> reads;

    SeeLedger(AgreementLookup agreements, Ledger ledger, Event<ScopeRead> reads) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.reads = reads;
    }

    @Transactional
    public Page<EntryView> handle(Caller caller, AgreementId id, Cursor after, int limit) {
        agreements.find(id).orElseThrow(Refusal::notFound);
        reads.fire(new ScopeRead(caller, id.scope(), "ENTRIES", id.value()));
        var entries = ledger.entries(id.scope(), after, limit + 1);
        return Page.of(entries, limit, entry -> new Cursor(entry.recordedAt(), entry.id()));
    }

    @Transactional
    public List<Balance> handle(Caller caller, AgreementId id) {
        UnitOfAccount unit = agreements
                .find(id)
                .orElseThrow(Refusal::notFound)
                .terms()
                .rateCard()
                .unitOfAccount();
        reads.fire(new ScopeRead(caller, id.scope(), "ENTRIES", id.value()));
        return ledger.balances(id.scope()).stream()
                .map(leg -> Balance.of(leg, unit))
                .toList();
    }
}
