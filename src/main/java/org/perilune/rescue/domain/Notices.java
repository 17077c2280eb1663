package org.perilune.rescue.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.DistressView;
import org.perilune.rescue.NoticeDraft;

/** Writes the two notices from what a call says; what it does not say stands there as not known. Names nobody in distress. */
final class Notices {

    private static final String NOT_KNOWN = "not known";

    private Notices() {}

    static List<NoticeDraft> of(DistressView call, String sender, String raiser) {
        var launcher = text(call.report().get("launchingAuthority"));
        var facts = facts(call, raiser, launcher);
        var subject = (call.exercise() ? "EXERCISE: " : "") + "Personnel in distress, call " + call.id();
        return List.of(
                new NoticeDraft(
                        NoticeDraft.To.LAUNCHING_AUTHORITY,
                        launcher.equals(NOT_KNOWN)
                                ? "The launching authority (not known: announce publicly)"
                                : launcher,
                        subject,
                        letter(call, sender, "article 1 (a)", facts)),
                new NoticeDraft(
                        NoticeDraft.To.UN_SECRETARY_GENERAL,
                        "The Secretary-General of the United Nations",
                        subject,
                        letter(call, sender, "article 1 (b)", facts)));
    }

    private static String letter(DistressView call, String sender, String article, List<String> facts) {
        var lines = new ArrayList<String>();
        if (call.exercise()) {
            lines.add("EXERCISE EXERCISE EXERCISE: nobody is in distress.");
        }
        lines.add("In accordance with " + article
                + " of the Agreement on the Rescue of Astronauts, the Return of Astronauts"
                + " and the Return of Objects Launched into Outer Space (1968), " + sender
                + " gives notice that it has received information that persons are in distress.");
        lines.add("");
        lines.addAll(facts);
        lines.add("");
        lines.add("DRAFT, made from the report as received; not verified.");
        return String.join("\n", lines);
    }

    private static List<String> facts(DistressView call, String raiser, String launcher) {
        var report = call.report();
        return List.of(
                "Received: " + call.raisedAt() + " from " + raiser,
                "Present state: " + call.state(),
                "Launching authority: " + launcher,
                "Nature: " + text(report.get("nature")),
                "Persons: " + inner(report, "persons", "count") + ", injured: " + inner(report, "persons", "injured"),
                "Position: " + inner(report, "position", "body") + ", latitude " + inner(report, "position", "latitude")
                        + ", longitude " + inner(report, "position", "longitude") + ", uncertainty in metres "
                        + inner(report, "position", "uncertaintyMetres"),
                "Detected: " + text(report.get("detectedAt")),
                "Channel: " + inner(report, "channel", "band") + ", language " + inner(report, "channel", "language"));
    }

    private static String inner(Map<String, Object> report, String field, String member) {
        return report.get(field) instanceof Map<?, ?> map ? text(map.get(member)) : NOT_KNOWN;
    }

    /** On one line: a report cannot write further lines of the letter. */
    private static String text(@Nullable Object value) {
        return value == null
                ? NOT_KNOWN
                : Objects.toString(value).replaceAll("\\s+", " ").strip();
    }
}
