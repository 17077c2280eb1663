package org.perilune.kernel.geo;

import java.math.BigDecimal;

/**
 * A point on the surface of a body, in degrees: latitude south negative, longitude east positive, written either as -180 to
 * 180 or as 0 to 360.
 */
public record Point(Body body, BigDecimal latitude, BigDecimal longitude) {

    /** Along the great circle (haversine, sound for near and for opposite points), in whole metres; both lie on one body. */
    public long metresTo(Point other) {
        if (body != other.body) {
            throw new IllegalArgumentException("there is no way along the ground from " + body + " to " + other.body);
        }
        double north = Math.toRadians(latitude.doubleValue());
        double otherNorth = Math.toRadians(other.latitude.doubleValue());
        double apart = Math.toRadians(other.longitude.doubleValue() - longitude.doubleValue());
        double squared =
                squaredHalfSine(otherNorth - north) + Math.cos(north) * Math.cos(otherNorth) * squaredHalfSine(apart);
        return Math.round(2 * body.radius() * Math.asin(Math.min(1, Math.sqrt(squared))));
    }

    private static double squaredHalfSine(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
