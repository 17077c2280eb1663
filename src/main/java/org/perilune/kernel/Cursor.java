package org.perilune.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** The key after which the next page starts: (created at, id), opaque to clients. */
public record Cursor(Instant at, UUID id) {

    /** Before the first row of any list. */
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    public static Cursor decode(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII).split("/", -1);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // falls through to the one answer
        }
        throw Refusal.of(Problem.MALFORMED_REQUEST, "The cursor is not one this list gave out");
    }
}
