package org.perilune.rescue.domain;

import java.nio.charset.StandardCharsets;

/** Text as it can be stored and sent on, whatever came. */
final class Words {

    private static final int LONGEST_NAME = 80;

    /** Stands for what is no character: a NUL, which no text column holds, or bytes that are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private Words() {}

    static String of(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replace('\0', REPLACED);
    }

    /** Half a surrogate pair cannot be written as UTF-8: a JSON escape can still say one. */
    static String clean(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean wereReplaced(String text) {
        return text.indexOf(REPLACED) >= 0;
    }

    static String shortened(String name) {
        var clean = clean(name);
        return clean.length() <= LONGEST_NAME ? clean : clean(clean.substring(0, LONGEST_NAME));
    }
}
