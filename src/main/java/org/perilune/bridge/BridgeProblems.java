package org.perilune.bridge;

import org.perilune.kernel.Problem;

/** Refusals of the bridge. */
public final class BridgeProblems {

    public static final Problem MALFORMED_XML = new Problem("malformed-xml", 400, "The body is not well-formed XML");
    public static final Problem DOCUMENT_INVALID =
            new Problem("document-invalid", 422, "Fields of the document cannot be read as a request of the market");
    public static final Problem REQUEST_ID_REUSED =
            new Problem("request-id-reused", 409, "Another utilization request was imported with this id");
    public static final Problem SCHEDULE_TOO_LONG =
            new Problem("schedule-too-long", 422, "A schedule of this scope covers a shorter time, or less");

    private BridgeProblems() {}
}
