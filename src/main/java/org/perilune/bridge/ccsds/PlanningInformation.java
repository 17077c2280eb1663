package org.perilune.bridge.ccsds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Communication windows as a provider plans them, in the manner of 902.2: positive half-open windows that already net out
 * every limit of the provider, so that what is contained in one can be asked for. Nothing says what uncovered time is.
 *
 * @param startTime of the time the document speaks about, as {@code endTime} is its end
 */
public record PlanningInformation(
        String originatingOrganization, Instant startTime, Instant endTime, List<Window> windows) {

    public PlanningInformation {
        windows = List.copyOf(windows);
    }

    /** {@code path} is where it stands in the document. */
    public record Window(
            String siteRef,
            String apertureRef,
            Instant startTime,
            Instant endTime,
            @Nullable String path) {}

    /** @throws InvalidDocument naming every field that is wrong */
    public static PlanningInformation read(String document) {
        var fields = new Fields();
        var root = XmlNode.root(document);
        var header = fields.child(root, "planningInformationHeader");
        var read = new PlanningInformation(
                fields.text(header, "originatingOrganization"),
                fields.time(header, "startTime"),
                fields.time(header, "endTime"),
                root.children("communicationWindow").stream()
                        .map(node -> window(fields, node))
                        .toList());
        fields.orRefuse();
        for (var window : read.windows()) {
            inOrder(fields, read, window);
        }
        if (!read.startTime().isBefore(read.endTime())) {
            fields.wrong(header.path("endTime"), "is not after startTime");
        }
        fields.orRefuse();
        return read;
    }

    private static Window window(Fields fields, XmlNode node) {
        return new Window(
                fields.text(node, "siteRef"),
                fields.text(node, "apertureRef"),
                fields.time(node, "startTime"),
                fields.time(node, "endTime"),
                node.path());
    }

    private static void inOrder(Fields fields, PlanningInformation document, Window window) {
        if (!window.startTime().isBefore(window.endTime())) {
            fields.wrong(window.path() + ".endTime", "is not after startTime");
        } else if (window.startTime().isBefore(document.startTime())
                || window.endTime().isAfter(document.endTime())) {
            fields.wrong(String.valueOf(window.path()), "lies outside the time the document speaks about");
        }
    }
}
