package org.perilune.bridge.ccsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.bridge.ccsds.InvalidDocument.FieldError;

class UtilizationRequestTest {

    private static final String KEPT = Documents.text("utilization-request.xml");

    @Test
    @Tag("R-34")
    void one_document_is_one_request_for_a_pass() {
        var request = UtilizationRequest.read(KEPT);
        assertThat(request.requestId()).isEqualTo("ESA-SMURF-0042");
        assertThat(request.siteRef()).isEqualTo("CNSA");
        assertThat(request.preferredStartTime()).isEqualTo(Instant.parse("2034-03-03T06:00:00Z"));
        assertThat(request.preferredDuration()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    @Tag("R-34")
    void what_a_request_of_the_market_has_no_place_for_is_named() {
        assertThat(UtilizationRequest.read(KEPT).unused())
                .containsExactlyInAnyOrder(
                        "newOnlineSrvPkgReq.serviceReqID",
                        "newOnlineSrvPkgReq.spaceUserNode",
                        "newOnlineSrvPkgReq.onlineSrvPkgReqDetails.onlineEvtSeqSrvPkgDetails");
    }

    @Test
    @Tag("R-34")
    void every_field_that_is_wrong_is_named_at_once() {
        var wrong = KEPT.replace("requestID=\"ESA-SMURF-0042\"", "")
                .replace("preferredDuration=\"PT3H\"", "preferredDuration=\"three hours\"")
                .replace("2034-062T06:00:00.000Z", "2034-03-03T06:00:00Z");
        assertThat(errors(wrong))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "newOnlineSrvPkgReq.requestID",
                        "newOnlineSrvPkgReq.onlineSrvPkgReqDetails.basicPass.preferredStartTime",
                        "newOnlineSrvPkgReq.onlineSrvPkgReqDetails.basicPass.preferredDuration");
    }

    @Test
    void a_pass_of_no_length_and_a_document_without_a_request_are_refused() {
        assertThat(errors(KEPT.replace("PT3H", "PT0S"))).hasSize(1);
        assertThat(errors("<utilizationRequest originatingOrganization=\"ESA\"/>"))
                .extracting(FieldError::field)
                .containsExactly("newOnlineSrvPkgReq");
    }

    private static List<FieldError> errors(String document) {
        var found = new ArrayList<FieldError>();
        assertThatThrownBy(() -> UtilizationRequest.read(document))
                .isInstanceOfSatisfying(InvalidDocument.class, invalid -> found.addAll(invalid.errors()));
        return found;
    }
}
