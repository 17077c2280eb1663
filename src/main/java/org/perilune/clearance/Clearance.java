package org.perilune.clearance;

import org.perilune.kernel.ParticipantId;

/** Port: may these two do this? Asked inside a transaction, before every deal. */
public interface Clearance {

    Decision decide(ParticipantId actor, ParticipantId counterparty, Activity activity, Channel channel);
}
