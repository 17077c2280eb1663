package org.perilune.clearance;

import java.util.List;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/**
 * Port that modules downstream answer, so that a question about the law can say what hangs on it: what there is between the
 * acting participant and another, as far as the acting one may see it. Asked inside a transaction.
 */
public interface Dealings {

    List<Dealing> with(ParticipantId acting, ParticipantId other);

    /**
     * Something that opens or closes with the law.
     *
     * @param kind an open code: OFFERING, AGREEMENT, BOOKING
     * @param state in that thing's own words
     */
    record Dealing(String kind, UUID id, String state) {}
}
