package org.perilune.agreements;

import java.util.List;
import java.util.Optional;
import org.perilune.catalog.Category;
import org.perilune.kernel.ParticipantId;

/** Port: agreements the caller is a party to. Asked inside a transaction. */
public interface AgreementLookup {

    Optional<AgreementView> find(AgreementId id);

    /** Every agreement now in force under which the provider gives the consumer services of this category, oldest first. */
    List<AgreementView> covering(ParticipantId consumer, ParticipantId provider, Category category);

    /** Every agreement that would cover it if it were not suspended now, oldest first. */
    List<AgreementView> suspended(ParticipantId consumer, ParticipantId provider, Category category);
}
