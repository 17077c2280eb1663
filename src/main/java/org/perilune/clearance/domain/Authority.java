package org.perilune.clearance.domain;

import java.util.Set;
import org.perilune.clearance.RuleContent;

/**
 * Whose law it is.
 *
 * @param organ the affiliation of those who speak for it
 * @param dataClasses the classes of content its law follows into anybody's hands
 */
record Authority(String code, String organ, Set<String> dataClasses) {

    /** Its own are bound by it; others only through content of its own classes. */
    boolean mayBind(RuleContent content) {
        return content.bound().stream().allMatch(bound -> bound.startsWith(code + "_") || follows(bound, content));
    }

    private boolean follows(String bound, RuleContent content) {
        return bound.equals(RuleContent.ANYBODY)
                && !content.dataClasses().isEmpty()
                && dataClasses.containsAll(content.dataClasses());
    }
}
