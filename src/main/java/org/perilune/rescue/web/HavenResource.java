package org.perilune.rescue.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.kernel.geo.Body;
import org.perilune.kernel.geo.Point;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.rescue.domain.FindHavens;
import org.perilune.rescue.domain.HavenNeed;
import org.perilune.rescue.domain.ReportHaven;

/** Where people in need might go, and what owners say of it beforehand. */
@Path("/v1/havens")
@Authenticated
public class HavenResource {

    private static final int MOST_PEOPLE = 1000;

    private final CallerProvider caller;
    private final ReportHaven reportHaven;
    private final FindHavens findHavens;

    HavenResource(CallerProvider caller, ReportHaven reportHaven, FindHavens findHavens) {
        this.caller = caller;
        this.reportHaven = reportHaven;
        this.findHavens = findHavens;
    }

    /** All of them, best first: a list that is cut off could hide the one that is left. */
    record HavensJson(List<HavenJson> items) {}

    @GET
    @PermissionsAllowed("rescue:read")
    public HavensJson find(
            @QueryParam("asset") @Nullable String asset,
            @QueryParam("people") @Nullable Integer people,
            @QueryParam("latitude") @Nullable String latitude,
            @QueryParam("longitude") @Nullable String longitude,
            @QueryParam("kilometresPerHour") @Nullable String kilometresPerHour) {
        var crew = Parameters.optionalId("asset", asset)
                .orElseThrow(() -> Parameters.malformed("asset", "is the crewed asset the people are from"));
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            throw Parameters.malformed("people", "lies between 1 and " + MOST_PEOPLE);
        }
        var need = new HavenNeed(
                people,
                new AssetId(crew),
                place(latitude, longitude),
                number("kilometresPerHour", kilometresPerHour, "0.001", "100000"));
        return new HavensJson(findHavens.handle(caller.get(), need).stream()
                .map(HavenJson::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{assetId}/reports")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response report(@PathParam("assetId") String assetId, @NotNull @Valid HavenReportJson body) {
        var report = reportHaven.handle(caller.get(), body.toCommand(Parameters.id(assetId)));
        return Response.status(Response.Status.CREATED)
                .entity(HavenReportJson.Recorded.of(report))
                .build();
    }

    @GET
    @Path("/readings")
    @PermissionsAllowed("rescue:read")
    public PageJson<HavenReadingJson> readings(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                findHavens.readings(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                HavenReadingJson::of);
    }

    private static Optional<Point> place(@Nullable String latitude, @Nullable String longitude) {
        var north = number("latitude", latitude, "-90", "90");
        var east = number("longitude", longitude, "-180", "360");
        if (north.isPresent() != east.isPresent()) {
            throw Parameters.malformed("longitude", "and latitude come together");
        }
        return north.map(degrees -> new Point(Body.MOON, degrees, east.orElseThrow()));
    }

    private static Optional<BigDecimal> number(String name, @Nullable String text, String least, String most) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,9})?")
                || new BigDecimal(text).compareTo(new BigDecimal(least)) < 0
                || new BigDecimal(text).compareTo(new BigDecimal(most)) > 0) {
            throw Parameters.malformed(name, "is a decimal between " + least + " and " + most);
        }
        return Optional.of(new BigDecimal(text));
    }
}
