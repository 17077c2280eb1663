package org.perilune.clearance;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.perilune.kernel.ParticipantId;

/**
 * What somebody is about to do, as far as the law asks. Immutable; the simplest is {@link #commercial}.
 *
 * @param actor who acts; where a data class is named, who holds the data
 * @param counterparty with whom; where a data class is named, who would read it
 * @param others further parties that take part; they alone can make a channel multilateral
 * @param onFundsOf whose money pays for the act, beyond what the directory records: their law follows it
 * @param services codes of the service categories concerned; none means dealing in general
 * @param dataClass the export-control class of the content that would be released; empty asks of the dealing itself
 */
public record Act(
        ParticipantId actor,
        ParticipantId counterparty,
        Activity activity,
        Channel channel,
        Set<ParticipantId> others,
        Set<ParticipantId> onFundsOf,
        Set<String> services,
        Optional<String> dataClass) {

    public Act {
        requireNonNull(actor);
        requireNonNull(counterparty);
        requireNonNull(activity);
        requireNonNull(channel);
        others = Set.copyOf(others);
        onFundsOf = Set.copyOf(onFundsOf);
        services = Set.copyOf(services);
        requireNonNull(dataClass);
    }

    /** The two deal with each other and with nobody else. */
    public static Act between(ParticipantId actor, ParticipantId counterparty, Activity activity) {
        return new Act(
                actor, counterparty, activity, Channel.BILATERAL, Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    public static Act commercial(ParticipantId actor, ParticipantId counterparty) {
        return between(actor, counterparty, Activity.COMMERCIAL);
    }

    /** The holder shows content of this class to the reader. */
    public static Act release(ParticipantId holder, ParticipantId reader, String dataClass) {
        return new Act(
                holder,
                reader,
                Activity.COMMERCIAL,
                Channel.BILATERAL,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(dataClass));
    }

    /** The same through a channel in which these take part too. */
    public Act in(Channel through, Set<ParticipantId> with) {
        return new Act(actor, counterparty, activity, through, with, onFundsOf, services, dataClass);
    }

    public Act onFundsOf(Set<ParticipantId> funders) {
        return new Act(actor, counterparty, activity, channel, others, funders, services, dataClass);
    }

    public Act of(Set<String> categories) {
        return new Act(actor, counterparty, activity, channel, others, onFundsOf, categories, dataClass);
    }
}
