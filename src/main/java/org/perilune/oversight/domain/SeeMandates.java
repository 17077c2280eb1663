package org.perilune.oversight.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.oversight.MandateId;
import org.perilune.oversight.MandateView;
import org.perilune.oversight.OfficerRead;

/** The mandates a party gave, and what was read under them. */
@ApplicationScoped
public class SeeMandates {

    private final Mandates mandates;

    SeeMandates(Mandates mandates) {
        this.mandates = mandates;
    }

    @Transactional
    public Page<MandateView> page(Caller caller, Cursor after, int limit) {
        OversightPolicy.appoints(caller).orRefuse();
        return page(after, limit);
    }

    private Page<MandateView> page(Cursor after, int limit) {
        var found = mandates.after(after, limit + 1).stream().map(Mandate::view).toList();
        return Page.of(
                found,
                limit,
                mandate -> new Cursor(mandate.grantedAt(), mandate.id().value()));
    }

    /** The mandates that stand for the acting officer. */
    @Transactional
    public Page<MandateView> standing(Caller caller, Cursor after, int limit) {
        OversightPolicy.reviews(caller).orRefuse();
        return page(after, limit);
    }

    @Transactional
    public MandateView one(Caller caller, UUID id) {
        OversightPolicy.appoints(caller).orRefuse();
        return mandates.find(id).map(Mandate::view).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<OfficerRead> reads(Caller caller, UUID id, Cursor after, int limit) {
        one(caller, id);
        var found = mandates.reads(caller, new MandateId(id), after, limit + 1);
        return Page.of(found, limit, read -> new Cursor(read.at(), read.id()));
    }
}
