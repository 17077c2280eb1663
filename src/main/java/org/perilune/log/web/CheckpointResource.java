package org.perilune.log.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;
import org.perilune.log.LogId;
import org.perilune.log.domain.SeeCheckpoint;

/** Signed checkpoints: the global log's for everybody, another log's for who may see what it is about. */
@Path("/v1/logs")
@Authenticated
public class CheckpointResource {

    private final CallerProvider caller;
    private final SeeCheckpoint seeCheckpoint;

    CheckpointResource(CallerProvider caller, SeeCheckpoint seeCheckpoint) {
        this.caller = caller;
        this.seeCheckpoint = seeCheckpoint;
    }

    @GET
    @Path("/{logId}/checkpoint")
    @PermissionsAllowed("directory:read")
    public CheckpointJson see(@PathParam("logId") String logId) {
        var checkpoint = seeCheckpoint.handle(caller.get(), new LogId(Parameters.id(logId)));
        return CheckpointJson.of(checkpoint, seeCheckpoint.verifierKey());
    }
}
