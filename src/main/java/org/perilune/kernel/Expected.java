package org.perilune.kernel;

import java.util.Optional;

/**
 * The version a caller believes it changes, from {@code If-Match}. It is judged only once the resource was found, so that
 * a stranger's 404 comes before 412 and 428.
 */
public record Expected(Optional<String> tag) {

    public static Expected version(long version) {
        return new Expected(Optional.of(tagOf(version)));
    }

    public static String tagOf(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 428 when no version was given and with 412 when another one was. */
    public void orRefuse(long current) {
        var given = tag.orElseThrow(() -> Refusal.of(Problem.PRECONDITION_REQUIRED));
        if (!given.equals(tagOf(current))) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }
}
