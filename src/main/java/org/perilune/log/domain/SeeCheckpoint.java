package org.perilune.log.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.log.CheckpointView;
import org.perilune.log.LogId;

/** The newest checkpoint of a log the caller may see. */
@ApplicationScoped
public class SeeCheckpoint {

    private final Leaves leaves;
    private final CheckpointKey key;

    SeeCheckpoint(Leaves leaves, CheckpointKey key) {
        this.leaves = leaves;
        this.key = key;
    }

    @Transactional
    public CheckpointView handle(Caller caller, LogId log) {
        return leaves.latest(log).orElseThrow(Refusal::notFound);
    }

    /** What a verifier pins: it comes with a checkpoint for convenience, and from elsewhere for trust. */
    public String verifierKey() {
        return key.verifierKey();
    }
}
