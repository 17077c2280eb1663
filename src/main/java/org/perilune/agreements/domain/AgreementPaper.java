package org.perilune.agreements.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's data as lines on paper, every member of it, in its own order: what a lawyer reads before the other one signs.
 *
 * @param title on top
 * @param lines below
 */
record AgreementPaper(String title, List<Line> lines) {

    /**
     * @param depth how far inside, from 0
     * @param label what it is
     * @param value what it says; absent above the parts of a clause
     */
    record Line(int depth, String label, @Nullable String value) {}

    static AgreementPaper of(Map<String, Object> document) {
        var lines = new ArrayList<Line>();
        write(lines, 0, document);
        return new AgreementPaper(document.get("number") + ": " + document.get("title"), List.copyOf(lines));
    }

    private static void write(List<Line> lines, int depth, Map<?, ?> members) {
        members.forEach((name, value) -> write(lines, depth, label(String.valueOf(name)), value));
    }

    private static void write(List<Line> lines, int depth, String label, Object value) {
        if (value instanceof Map<?, ?> members) {
            lines.add(new Line(depth, label, null));
            write(lines, depth + 1, members);
        } else if (value instanceof List<?> items) {
            lines.add(new Line(depth, label, items.isEmpty() ? "none" : null));
            for (int index = 0; index < items.size(); index++) {
                write(lines, depth + 1, String.valueOf(index + 1), items.get(index));
            }
        } else {
            lines.add(new Line(depth, label, String.valueOf(value)));
        }
    }

    /** {@code disputeWindowDays} is "Dispute window days" on paper. */
    private static String label(String name) {
        var words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
