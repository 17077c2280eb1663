package org.perilune.agreements.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Forms that several requests share. Nothing unprintable and no half of a character goes into what is signed. */
final class WireForms {

    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    static final String TEXT = "[\\n\\t[^\\p{Cc}\\p{Cs}]]*";
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_CLAUSE = 8000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_ANSWER_HOURS = 8760;
    static final String FINGERPRINT = "[0-9a-f]{64}";
    static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final int LONGEST_SIGNATURE = 200;

    private WireForms() {}

    static <T, R> @Nullable R map(@Nullable T part, Function<T, R> form) {
        return part == null ? null : form.apply(part);
    }

    static <T, R> @Nullable List<R> each(@Nullable List<T> parts, Function<T, R> form) {
        return parts == null ? null : parts.stream().map(form).toList();
    }
}
