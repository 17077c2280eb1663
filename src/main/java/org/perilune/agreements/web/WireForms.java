package org.perilune.agreements.web;

/** Forms that several requests share. Nothing unprintable and no half of a character goes into what is signed. */
final class WireForms {

    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    static final String TEXT = "[\\n\\t[^\\p{Cc}\\p{Cs}]]*";
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_CLAUSE = 8000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_ANSWER_HOURS = 8760;
    static final String FINGERPRINT = "[0-9a-f]{64}";
    static final int LONGEST_SIGNATURE = 200;

    private WireForms() {}
}
