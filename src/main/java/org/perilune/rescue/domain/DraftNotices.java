package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;
import org.perilune.participants.ParticipantView;
import org.perilune.rescue.NoticeDraft;

/** The notices of Art. 1, as the one who asks would send them. */
@ApplicationScoped
public class DraftNotices {

    private final DistressCalls calls;
    private final ParticipantDirectory directory;

    DraftNotices(DistressCalls calls, ParticipantDirectory directory) {
        this.calls = calls;
        this.directory = directory;
    }

    @Transactional
    public List<NoticeDraft> handle(Caller caller, UUID id) {
        var call = calls.find(id).orElseThrow(Refusal::notFound);
        return Notices.of(call.withoutPersonal(), name(caller.participant()), name(call.raisedBy()));
    }

    /** Whoever is not listed may have called all the same. */
    private String name(ParticipantId participant) {
        return directory.find(participant).map(ParticipantView::name).orElse("participant " + participant);
    }
}
