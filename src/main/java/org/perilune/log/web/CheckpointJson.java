package org.perilune.log.web;

import java.time.Instant;
import java.util.UUID;
import org.perilune.log.CheckpointView;

/** A checkpoint on the wire: the note is what counts, the rest is for people. */
record CheckpointJson(UUID log, long size, String root, String note, Instant sealedAt, String verifierKey) {

    static CheckpointJson of(CheckpointView view, String verifierKey) {
        return new CheckpointJson(
                view.log().value(), view.size(), view.root(), view.note(), view.sealedAt(), verifierKey);
    }
}
