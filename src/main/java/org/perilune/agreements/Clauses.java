package org.perilune.agreements;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/** The clauses of {@link Terms} that have parts of their own. A clause that is not agreed is absent, never empty. */
public final class Clauses {

    private Clauses() {}

    /**
     * Who gives way to whom.
     *
     * @param floor the class, 1 to 6, below which no booking under this agreement is ever ranked: nothing of this class or a
     *     lower one takes its place
     * @param noticeMinutes at least so long before, whoever gives way is told
     */
    public record Priority(int floor, int noticeMinutes, MakeGood makeGood, int makeGoodWithinDays) {}

    /** What is owed to whoever gave way, besides that it pays nothing. */
    public enum MakeGood {
        NONE,
        REBOOKED_FIRST,
        CREDIT
    }

    /**
     * What becomes of bookings that are live when the agreement is suspended, ends, or meets a change of law. Crew life
     * support runs to its end whatever is written here.
     *
     * @param renegotiateWithinDays how long the two have to find another arrangement, where RENEGOTIATE is agreed
     */
    public record LiveBookings(
            Effect onSuspension,
            Effect onTermination,
            Effect onChangeOfLaw,
            @Nullable Integer renegotiateWithinDays) {

        /** What is agreed where nothing is. */
        public static final LiveBookings HONOURED = new LiveBookings(Effect.HONOUR, Effect.HONOUR, Effect.HONOUR, null);
    }

    /** HONOUR: run to their end. CANCEL_FREE: end at once, free. RENEGOTIATE: either side may leave free while it lasts. */
    public enum Effect {
        HONOUR,
        CANCEL_FREE,
        RENEGOTIATE
    }

    /**
     * A ceiling on what one side draws of the other.
     *
     * @param most of the meter's own units in each period
     */
    public record Quota(ParticipantId consumer, Category category, Meter meter, QuotaPeriod per, BigDecimal most) {}

    public enum QuotaPeriod {
        DAY,
        MONTH,
        QUARTER,
        YEAR,
        TERM
    }

    /** By how much the two readings of one service may differ and still agree: percent of the larger. */
    public record Tolerance(Category category, Meter meter, BigDecimal percent) {}

    /**
     * When a closed period is stated and what is owed falls due.
     *
     * @param subjectToFunds whether what is owed waits for appropriated funds and is never overdue by itself
     */
    public record Calendar(int statedWithinDays, int dueWithinDays, boolean subjectToFunds) {}

    /** With whom what is owed may be set off. */
    public enum Netting {
        NONE,
        BILATERAL,
        MULTILATERAL
    }

    /** The most one side may owe the other at any time, in the card's unit of account. */
    public record BalanceCap(ParticipantId debtor, BigDecimal most) {}

    /** Where saying nothing is saying yes. Silence means nothing where no clause turns it on. */
    public record Silence(boolean readings, boolean statements, boolean thirdPartyUse) {}

    /** An office, never a person by name, that may review what is done under the agreement. */
    public record TreatyOfficer(ParticipantId appointedBy, String office) {}

    /**
     * When being agreed becomes being in force.
     *
     * @param notifyWithinDays how long both have to report that their own procedures are completed
     * @param provisional whether it is applied from signature until then
     */
    public record EntryIntoForce(EntryMode mode, @Nullable Integer notifyWithinDays, boolean provisional) {}

    public enum EntryMode {
        ON_SIGNATURE,
        ON_DATE,
        ON_LAST_NOTIFICATION
    }

    /**
     * The text that the data goes with, and in what capacity it is signed (Vienna Convention on the Law of Treaties, Art. 7,
     * 10 and 33).
     *
     * @param texts the instrument in each authentic language, by its hash
     * @param prevailingLanguage which text decides where they differ; absent when all are equal
     * @param precedence what decides where text and data differ
     * @param framework reference of the umbrella instrument that this one implements
     */
    public record Instrument(
            LegalNature legalNature,
            List<AuthenticText> texts,
            @Nullable String prevailingLanguage,
            Precedence precedence,
            @Nullable String framework,
            List<Signatory> signatories) {

        public Instrument {
            texts = List.copyOf(texts);
            signatories = List.copyOf(signatories);
        }
    }

    public enum LegalNature {
        TREATY,
        IMPLEMENTING_ARRANGEMENT,
        ADMINISTRATIVE_ARRANGEMENT,
        CONTRACT,
        NOT_BINDING
    }

    public enum Precedence {
        TEXT,
        DATA
    }

    /**
     * @param language tag of BCP 47
     * @param sha256 of the file of that text, hexadecimal
     */
    public record AuthenticText(String language, String sha256) {}

    /**
     * In whose name and by what power a side signs: an office, never a person by name.
     *
     * @param fullPowers reference of the document that gives the power, or of the office that needs none
     */
    public record Signatory(ParticipantId party, String title, String fullPowers) {}
}
