package org.perilune.participants.web;

/** Forms that several requests share. */
final class WireForms {

    /** A framework or an affiliation: an open list of codes, kept by those who record them. */
    static final String FACT = "[A-Z0-9_]{2,40}";

    static final String CODE = "[A-Z0-9-]{2,16}";
    static final String NAME = "[^\\p{Cc}]*";
    static final String FINGERPRINT = "[0-9a-f]{64}";

    /** Base64 of what a key or a signature can be at most; whether it is one is judged where keys are known. */
    static final int LONGEST_KEY_MATERIAL = 200;

    private WireForms() {}
}
