package org.perilune.kernel.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;

/** Which contract this service keeps. */
@Path("/version")
@PermitAll
public class VersionResource {

    private static final String URL_PATH = "/v1";

    private final Operations operations;

    VersionResource(Operations operations) {
        this.operations = operations;
    }

    /** The version of the contract, the path it lives under, how far it can be relied on and when it last changed. */
    public record VersionJson(String version, String urlPath, String maturity, LocalDate lastUpdated) {}

    @GET
    public VersionJson see() {
        return new VersionJson(operations.version(), URL_PATH, operations.maturity(), operations.lastUpdated());
    }
}
