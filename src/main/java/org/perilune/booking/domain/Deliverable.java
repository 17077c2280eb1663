package org.perilune.booking.domain;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.perilune.booking.Claim;
import org.perilune.kernel.Meter;

/**
 * The most of a meter that a window and its claims can deliver, in ticks: an hour has sixty minutes of aperture, and four
 * kilowatts for six hours are 24 kW.h. Exact; empty where window and claims set no bound.
 */
final class Deliverable {

    private static final long MILLIS_A_MINUTE = 60_000;
    private static final long MILLIS_AN_HOUR = 3_600_000;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long BITS_A_BYTE = 8;

    private Deliverable() {}

    static Optional<Long> most(Meter meter, Duration window, List<Claim> claims) {
        long millis = window.toMillis();
        return switch (meter) {
            // 0.001 min and 0.001 h are the ticks of time
            case APERTURE_TIME -> Optional.of(Math.multiplyExact(millis, 1000L) / MILLIS_A_MINUTE);
            case NAVIGATION_TIME, SESSION_TIME -> Optional.of(Math.multiplyExact(millis, 1000L) / MILLIS_AN_HOUR);
            // W for h: 1 W.h is the tick of energy, 1 W that of power
            case ENERGY -> of(claims, Meter.POWER).map(watts -> share(watts, millis, MILLIS_AN_HOUR));
            // 0.001 Mbit/s for s is 125 bytes; 0.000001 GBy, a thousand bytes, is the tick of volume
            case DATA_VOLUME -> of(claims, Meter.DATA_RATE).map(rate -> share(rate, millis, BITS_A_BYTE * 1000));
            // a night begun is a night
            case BERTH_NIGHT ->
                of(claims, Meter.BERTH)
                        .map(berths -> berths * ((window.toSeconds() + SECONDS_A_DAY - 1) / SECONDS_A_DAY));
            case CONTACT,
                    DATA_RATE,
                    MESSAGE,
                    FIX,
                    PRODUCT,
                    POWER,
                    BERTH,
                    RACK,
                    CYCLE,
                    MASS,
                    VOLUME,
                    SEAT,
                    DISTANCE,
                    HAULAGE -> Optional.empty();
        };
    }

    private static long share(long rate, long millis, long divisor) {
        return BigInteger.valueOf(rate)
                .multiply(BigInteger.valueOf(millis))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    /** The sum of what is claimed in a meter; empty where nothing is. */
    private static Optional<Long> of(List<Claim> claims, Meter meter) {
        return claims.stream()
                .filter(claim -> claim.meter() == meter)
                .map(Claim::ticks)
                .reduce(Math::addExact);
    }
}
