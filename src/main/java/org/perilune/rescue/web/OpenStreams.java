package org.perilune.rescue.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.perilune.kernel.ParticipantId;

/**
 * Who is listening. Every open stream looks into the database twice a second, so a participant has a bounded number of
 * them; beyond it the oldest ends. Nobody is refused: whoever comes back after a fault is not kept out by what it left.
 */
@ApplicationScoped
class OpenStreams {

    static final int MOST = 8;

    private final Map<ParticipantId, Deque<Listener>> open = new HashMap<>();

    synchronized void add(ParticipantId participant, Listener listener) {
        var streams = open.computeIfAbsent(participant, any -> new ArrayDeque<>());
        streams.addLast(listener);
        if (streams.size() > MOST) {
            streams.removeFirst().hangUp();
        }
    }

    synchronized void remove(ParticipantId participant, Listener listener) {
        open.computeIfPresent(participant, (any, streams) -> {
            streams.remove(listener);
            return streams.isEmpty() ? null : streams;
        });
    }

    synchronized int of(ParticipantId participant) {
        return open.getOrDefault(participant, new ArrayDeque<>()).size();
    }
}
