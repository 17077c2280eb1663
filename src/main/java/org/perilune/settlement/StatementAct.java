package org.perilune.settlement;

import java.time.Instant;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** What the parties did about a statement; each act is kept for ever. */
public sealed interface StatementAct {

    ParticipantId by();

    Instant at();

    /** A party signed the canonical bytes with a key of its own. */
    record Acceptance(ParticipantId by, String keyFingerprint, String signature, String statementSha256, Instant at)
            implements StatementAct {}

    /**
     * A creditor marked what it was owed as received.
     *
     * @param reference the creditor's own name of the receipt
     * @param entry the ledger entry that cleared the accounts
     */
    record Settlement(ParticipantId by, String reference, UUID entry, Instant at) implements StatementAct {}
}
