package org.perilune.oversight.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;
import org.perilune.oversight.MandateRevoked;
import org.perilune.oversight.MandateState;
import org.perilune.oversight.MandateView;

/** The party that gave a mandate takes it back, at once. */
@ApplicationScoped
public class RevokeMandate {

    private final Mandates mandates;
    private final Event<MandateRevoked> revoked;
    private final Clock clock;

    RevokeMandate(Mandates mandates, Event<MandateRevoked> revoked, Clock clock) {
        this.mandates = mandates;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Transactional
    public MandateView handle(Caller caller, UUID id, Expected expected) {
        OversightPolicy.appoints(caller).orRefuse();
        var mandate = mandates.find(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(mandate.view().version());
        var now = clock.instant();
        mandate.revoke(now);
        mandates.close(mandate);
        mandates.record(mandate, MandateState.GRANTED, "revoke", caller, now);
        revoked.fire(new MandateRevoked(mandate.view(), now));
        return mandate.view();
    }
}
