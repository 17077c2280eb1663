package org.perilune.clearance.domain;

import java.util.HashSet;
import java.util.Set;
import org.perilune.kernel.ParticipantId;

/**
 * A participant as the law sees it on a day, looked through to whoever stands behind it.
 *
 * @param asBound the affiliations that make a rule bind it: its own, those of owners and members, and of those whose funds it
 *     spends
 * @param asCounterparty the affiliations that make dealings with it dealings with another: funds do not make it theirs
 */
record Party(ParticipantId id, Set<String> asBound, Set<String> asCounterparty) {

    Party {
        asBound = Set.copyOf(asBound);
        asCounterparty = Set.copyOf(asCounterparty);
    }

    /** The law of these follows the act too. */
    Party onFundsOf(Set<Party> funders) {
        if (funders.isEmpty()) {
            return this;
        }
        var bound = new HashSet<>(asBound);
        funders.forEach(funder -> bound.addAll(funder.asBound));
        return new Party(id, bound, asCounterparty);
    }
}
