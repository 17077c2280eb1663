package org.perilune.kernel.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an {@code Accept} header is one (RFC 9110 §12.5.1). */
final class MediaRanges {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private static final Pattern RANGE = Pattern.compile(
            "\\s*(\\*|" + TOKEN + "/" + TOKEN + ")((\\s*;\\s*" + TOKEN + "=(" + TOKEN + "|\"[^\"]*\"))*)\\s*");

    private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q=(?!([01]?\\.[0-9]{1,3}|[01]\\.?)\\s*(;|$))");

    private MediaRanges() {}

    static boolean wellFormed(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (var range : accept.split(",", -1)) {
            var form = RANGE.matcher(range);
            if (!range.isBlank()
                    && (!form.matches() || WEIGHT.matcher(form.group(2)).find())) {
                return false;
            }
        }
        return true;
    }
}
