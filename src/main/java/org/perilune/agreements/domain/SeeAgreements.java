package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;

/** Agreements as their parties, and officers with a mandate over them, may read them. */
@ApplicationScoped
public class SeeAgreements {

    private final Agreements agreements;
    private final Negotiations negotiations;
    private final Event<ScopeRead> reads;

    SeeAgreements(Agreements agreements, Negotiations negotiations, Event<ScopeRead> reads) {
        this.agreements = agreements;
        this.negotiations = negotiations;
        this.reads = reads;
    }

    @Transactional
    public AgreementDetail one(Caller caller, AgreementId id) {
        var tabled = tabled(id);
        tell(caller, id);
        return negotiations.detail(caller, tabled);
    }

    /**
     * A state is asked as of now, which no index knows: a page may therefore hold fewer than it could. It is the last one
     * only when it says so.
     */
    @Transactional
    public Page<AgreementDetail> page(Caller caller, Optional<AgreementState> state, Cursor after, int limit) {
        var page = agreements.page(after, limit);
        var asked = page.items().stream()
                .filter(tabled -> state.isEmpty()
                        || state.get()
                                == tabled.agreement()
                                        .standing()
                                        .at(negotiations.now())
                                        .state())
                .map(tabled -> negotiations.detail(caller, tabled))
                .toList();
        asked.forEach(detail -> tell(caller, detail.view().id()));
        return new Page<>(asked, page.next());
    }

    @Transactional
    public AgreementDetail.Version version(Caller caller, AgreementId id, int number) {
        var version = agreements.version(id, number).orElseThrow(Refusal::notFound);
        tell(caller, id);
        return version.view(agreements.signatures(id, number));
    }

    /** At most {@code limit} steps after the given one, and one more if there are more. */
    @Transactional
    public List<AgreementDetail.Transition> transitions(Caller caller, AgreementId id, int after, int limit) {
        tabled(id);
        return agreements.transitions(id, after, limit + 1).stream()
                .map(AgreementTransition::view)
                .toList();
    }

    private void tell(Caller caller, AgreementId id) {
        reads.fire(new ScopeRead(caller, id.scope(), "AGREEMENT", id.value()));
    }

    private Agreements.Tabled tabled(AgreementId id) {
        return agreements.tabled(id).orElseThrow(Refusal::notFound);
    }
}
