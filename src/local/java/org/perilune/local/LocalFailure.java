package org.perilune.local;

/** Local mode cannot go on. The message is one line that says what to do about it. */
public class LocalFailure extends RuntimeException {

    public LocalFailure(String line) {
        super(line, null, false, false);
    }
}
