package org.perilune.agreements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/**
 * An agreement moved, and both its parties are told. Reasons are not part of it: they are read where the agreement is.
 *
 * @param by who did it; empty when time did
 */
public record AgreementMoved(AgreementView agreement, AgreementMove move, Optional<ParticipantId> by, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return move.type();
    }

    @Override
    public UUID subject() {
        return agreement.id().value();
    }

    @Override
    public Audience audience() {
        return Audience.of(agreement.proposer(), agreement.counterparty());
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("agreement", agreement.id().toString());
        facts.put("number", agreement.number());
        facts.put("proposer", agreement.proposer().toString());
        facts.put("counterparty", agreement.counterparty().toString());
        facts.put("state", agreement.state().name());
        facts.put("version", agreement.version());
        facts.put("sha256", agreement.canonicalSha256());
        by.ifPresent(actor -> facts.put("by", actor.toString()));
        agreement.inForceSince().ifPresent(since -> facts.put("inForceSince", since.toString()));
        agreement.endsAt().ifPresent(end -> facts.put("endsAt", end.toString()));
        return facts;
    }
}
