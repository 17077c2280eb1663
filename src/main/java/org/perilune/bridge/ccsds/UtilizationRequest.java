package org.perilune.bridge.ccsds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new online service package request (902.9) with one basic pass: the part of a utilization request that asks for one
 * aperture at one time.
 *
 * @param requestId the user's own id, with {@code version} the mark by which the same request is known again
 * @param unused what the document says that a request of the market has no place for: paths, in their order
 */
public record UtilizationRequest(
        String originatingOrganization,
        String requestId,
        String version,
        String serviceAgreementRef,
        String siteRef,
        String apertureRef,
        Instant preferredStartTime,
        Duration preferredDuration,
        @Nullable String comment,
        List<String> unused) {

    private static final String REQUEST = "newOnlineSrvPkgReq";
    private static final Set<String> KNOWN_OF_REQUEST =
            Set.of("requestID", "serviceAgreementRef", "srvPkgReqVersion", "comment", "onlineSrvPkgReqDetails");

    public UtilizationRequest {
        unused = List.copyOf(unused);
    }

    public Instant end() {
        return preferredStartTime.plus(preferredDuration);
    }

    /** @throws InvalidDocument naming every field that is wrong */
    public static UtilizationRequest read(String document) {
        var fields = new Fields();
        var root = XmlNode.root(document);
        var header = root.children("smurfHeader").stream().findFirst().orElse(root);
        var organization = fields.text(header, "originatingOrganization");
        var request = fields.only(root, REQUEST);
        if (request.isEmpty()) {
            fields.orRefuse();
        }
        return read(fields, organization, request.orElseThrow());
    }

    private static UtilizationRequest read(Fields fields, String organization, XmlNode request) {
        var id = fields.text(request, "requestID");
        var version = request.text("srvPkgReqVersion").orElse("1");
        var agreement = fields.text(request, "serviceAgreementRef");
        var details = fields.child(request, "onlineSrvPkgReqDetails");
        var aperture = fields.child(details, "apertureSelection");
        var pass = fields.child(details, "basicPass");
        var unused = new ArrayList<String>();
        unused(unused, request, KNOWN_OF_REQUEST);
        unused(unused, details, Set.of("apertureSelection", "basicPass"));
        unused(unused, aperture, Set.of("siteRef", "apertureRef"));
        unused(unused, pass, Set.of("preferredStartTime", "preferredDuration"));
        var read = new UtilizationRequest(
                organization,
                id,
                version,
                agreement,
                fields.text(aperture, "siteRef"),
                fields.text(aperture, "apertureRef"),
                fields.time(pass, "preferredStartTime"),
                fields.duration(pass, "preferredDuration"),
                fields.optional(request, "comment"),
                unused);
        if (id.length() > 128 || version.length() > 16) {
            fields.wrong(request.path("requestID"), "is too long: 128 characters, and 16 of the version, are read");
        }
        fields.orRefuse();
        return read;
    }

    private static void unused(List<String> paths, XmlNode node, Set<String> known) {
        node.namesBeside(known).forEach(name -> paths.add(node.path(name)));
    }
}
