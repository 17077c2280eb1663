package org.perilune.settlement;

import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * An account of an agreement, as its code in the ledger: {@code owed-by:<participant>}, and for amounts in kind
 * {@code owed-by:<participant>:<METER>}, because hours of navigation and hours in a habitat do not add up.
 */
public record Account(Side side, ParticipantId participant, Optional<Meter> meter) {

    /** Debts stand on the first two, and on the others use that creates none. */
    public enum Side {
        OWED_BY("owed-by"),
        OWED_TO("owed-to"),
        USED_BY("used-by"),
        SUPPLIED_BY("supplied-by");

        private final String code;

        Side(String code) {
            this.code = code;
        }
    }

    public static Account parse(String text) {
        var parts = text.split(":", -1);
        for (var side : Side.values()) {
            if (parts.length >= 2 && parts.length <= 3 && side.code.equals(parts[0])) {
                return new Account(
                        side,
                        new ParticipantId(UUID.fromString(parts[1])),
                        parts.length == 3 ? Optional.of(Meter.valueOf(parts[2])) : Optional.empty());
            }
        }
        throw new IllegalArgumentException("not an account of settlement: " + text);
    }

    public String code() {
        return side.code + ":" + participant + meter.map(m -> ":" + m).orElse("");
    }
}
