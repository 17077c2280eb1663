package org.perilune.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** A place in a feed: the writing transaction and the row in it. Opaque to clients; ordered, not dense. */
public record FeedPosition(long transaction, long sequence) {

    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((transaction + "-" + sequence).getBytes(StandardCharsets.US_ASCII));
    }

    public static FeedPosition decode(String encoded) {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII));
            if (form.matches()) {
                return new FeedPosition(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one answer
        }
        throw Refusal.of(Problem.MALFORMED_REQUEST, "The position is not one this feed gave out");
    }
}
