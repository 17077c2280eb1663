package org.perilune.kernel.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Which contract this service keeps. */
@Path("/version")
@PermitAll
public class VersionResource {

    /** The version of the contract, the path it lives under and how far it can be relied on. */
    public record VersionJson(String version, String urlPath, String maturity) {}

    private static final VersionJson VERSION = new VersionJson("1.0.0", "/v1", "PREVIEW");

    @GET
    public VersionJson see() {
        return VERSION;
    }
}
