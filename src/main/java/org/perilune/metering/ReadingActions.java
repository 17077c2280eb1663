package org.perilune.metering;

import java.util.List;
import org.perilune.kernel.ParticipantId;

/** Which acts a reading still takes. */
public final class ReadingActions {

    private ReadingActions() {}

    /** From either party. */
    public static List<String> of(ReadingState state) {
        return switch (state) {
            case REPORTED -> List.of("confirm", "contest");
            case CONTESTED -> List.of("accept-contest");
            case CONFIRMED, RESOLVED, LAPSED, ACCRUED -> List.of();
        };
    }

    /** From one party: the consumer answers a report, the provider a contest. */
    public static List<String> of(ReadingView reading, ParticipantId party) {
        boolean provider = reading.reporter().equals(party);
        boolean theirTurn = provider == (reading.state() == ReadingState.CONTESTED);
        return theirTurn ? of(reading.state()) : List.of();
    }
}
