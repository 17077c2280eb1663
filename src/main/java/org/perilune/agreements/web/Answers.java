package org.perilune.agreements.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.perilune.agreements.AgreementDetail;

/** The answer that every operation on one agreement gives. */
final class Answers {

    private Answers() {}

    static Response ok(AgreementDetail detail) {
        return Response.ok(AgreementJson.of(detail)).tag(tag(detail)).build();
    }

    static EntityTag tag(AgreementDetail detail) {
        return new EntityTag(String.valueOf(detail.view().revision()));
    }
}
