package org.perilune.settlement;

import java.time.Instant;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/**
 * A closed period of an agreement, as its parties and the officers with a mandate see it.
 *
 * @param id also the id of its statement
 * @param number counts the agreement's periods from 1, without gaps
 * @param during the calendar stretch; what falls into the period is decided by the log, not by this
 * @param closeEntry the ledger entry that closed it: entries sealed before it, and after the close before, are inside
 */
public record PeriodView(
        UUID id,
        AgreementId agreement,
        int number,
        Interval during,
        PeriodState state,
        UUID closeEntry,
        ParticipantId closedBy,
        Instant closedAt,
        long version) {}
