package org.perilune.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/** What a rule says: go on, or why not. Rules return it; use cases turn a refusal into an exception. */
public final class Verdict {

    private static final Verdict ALLOW = new Verdict(Optional.empty());

    private final Optional<Refusal> refusal;

    private Verdict(Optional<Refusal> refusal) {
        this.refusal = refusal;
    }

    public static Verdict allow() {
        return ALLOW;
    }

    public static Verdict deny(Problem problem) {
        return deny(Refusal.of(problem));
    }

    public static Verdict deny(Problem problem, String detail, Object... arguments) {
        return deny(Refusal.of(problem, detail, arguments));
    }

    public static Verdict deny(Refusal refusal) {
        return new Verdict(Optional.of(refusal));
    }

    public static Verdict unless(boolean refused, Problem problem, String detail, Object... arguments) {
        return refused ? deny(problem, detail, arguments) : allow();
    }

    /** The first refusal speaks. */
    public Verdict and(Verdict next) {
        return refusal.isPresent() ? this : next;
    }

    /** As {@link #and(Verdict)}, for a rule that may only be asked once the ones before it agreed. */
    public Verdict and(Supplier<Verdict> next) {
        return refusal.isPresent() ? this : next.get();
    }

    public boolean allowed() {
        return refusal.isEmpty();
    }

    public Optional<Refusal> refusal() {
        return refusal;
    }

    public void orRefuse() {
        refusal.ifPresent(r -> {
            throw r;
        });
    }
}
