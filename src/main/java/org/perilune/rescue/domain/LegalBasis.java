package org.perilune.rescue.domain;

/** Under which article of the Rescue Agreement of 1968 an act in a distress is done. It is recorded with the act. */
enum LegalBasis {
    NOTIFICATION("Rescue Agreement 1968, Art. 1: whoever learns of a distress notifies at once"),
    ASSISTANCE("Rescue Agreement 1968, Art. 3: those in a position to do so extend assistance"),
    RETURN("Rescue Agreement 1968, Art. 4: safe and prompt return"),
    NONE("none: the act was refused");

    private final String text;

    LegalBasis(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
