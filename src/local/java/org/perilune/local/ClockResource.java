package org.perilune.local;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The demonstration's own operation: what time the market thinks it is, and moving it on. It never goes back. */
@Path("/demonstration/clock")
@PermitAll
public class ClockResource {

    /** How far, as an ISO 8601 duration such as {@code P30D} or {@code PT72H}. */
    public record AdvanceJson(@NotNull String advance) {}

    /** The market's instant. */
    public record ClockJson(Instant now) {}

    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final MovableTime time;
    private final Clock clock;

    ClockResource(MovableTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Transactional
    public ClockJson see() {
        return new ClockJson(clock.instant());
    }

    @POST
    public ClockJson advance(@NotNull @Valid AdvanceJson body) {
        time.advance(duration(body.advance()));
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> new ClockJson(clock.instant()));
    }

    private static Duration duration(String text) {
        try {
            var by = Duration.parse(text);
            if (!by.isNegative() && by.compareTo(FARTHEST) <= 0) {
                return by;
            }
        } catch (DateTimeParseException e) {
            // falls through
        }
        throw Refusal.of(Problem.MALFORMED_FIELD, "advance is an ISO 8601 duration of days or less, up to ten years");
    }
}
