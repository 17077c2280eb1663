package org.perilune.kit;

/** What a sequence needs was not given, a clock that moves for instance: it is neither passed nor failed. */
public final class NotRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotRun(String message) {
        super(message);
    }
}
