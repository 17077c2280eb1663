package org.perilune.clearance;

import java.util.Collection;
import java.util.Set;
import org.perilune.kernel.ParticipantId;

/**
 * Port: may they do this? Asked inside a transaction, before every listing, search, negotiation and deal. It answers from
 * memory; only a rule that a certification can open makes it ask the database, and only about the caller's own pair.
 */
public interface Clearance {

    Decision decide(Act act);

    default Decision decide(ParticipantId actor, ParticipantId counterparty, Activity activity, Channel channel) {
        return decide(Act.between(actor, counterparty, activity).in(channel, Set.of()));
    }

    /** Those of the others with whom this participant may not deal commercially now. */
    Set<ParticipantId> barred(ParticipantId participant, Collection<ParticipantId> others);

    /** Everybody in the directory with whom this participant may not deal commercially now. */
    Set<ParticipantId> barred(ParticipantId participant);

    /** Everybody else in the directory: whom its commercial news may reach, itself among them. */
    Set<ParticipantId> cleared(ParticipantId participant);

    /** Whether what a holder has of this export-control class may be shown to the reader. */
    default boolean releases(ParticipantId holder, ParticipantId reader, String dataClass) {
        return holder.equals(reader)
                || decide(Act.release(holder, reader, dataClass)).effect() == Effect.ALLOW;
    }
}
