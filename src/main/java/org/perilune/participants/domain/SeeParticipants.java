package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.PublicKeyView;

/** The directory: whoever acts may read it, officers and the operator too. */
@ApplicationScoped
public class SeeParticipants {

    private final Participants participants;
    private final ParticipantKeys keys;

    SeeParticipants(Participants participants, ParticipantKeys keys) {
        this.participants = participants;
        this.keys = keys;
    }

    @Transactional
    public ParticipantView one(Caller caller, ParticipantId id) {
        return participants.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<ParticipantView> page(Caller caller, Cursor after, int limit) {
        return participants.page(after, limit);
    }

    @Transactional
    public List<PublicKeyView> keys(Caller caller, ParticipantId id) {
        participants.find(id).orElseThrow(Refusal::notFound);
        return keys.keys(id);
    }

    @Transactional
    public PublicKeyView key(Caller caller, ParticipantId id, String fingerprint) {
        return keys.ring(id).find(fingerprint).map(ParticipantKey::view).orElseThrow(Refusal::notFound);
    }
}
