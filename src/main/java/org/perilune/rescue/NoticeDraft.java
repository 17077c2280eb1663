package org.perilune.rescue;

/**
 * A notice the Rescue Agreement of 1968 (Art. 1) asks of whoever learns of a distress, ready to be checked and sent by its
 * author's own means. The market sends none.
 *
 * @param to LAUNCHING_AUTHORITY or UN_SECRETARY_GENERAL
 */
public record NoticeDraft(To to, String addressee, String subject, String text) {

    /** Whom Art. 1 names. */
    public enum To {
        LAUNCHING_AUTHORITY,
        UN_SECRETARY_GENERAL
    }
}
