package org.perilune.rescue.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import org.perilune.rescue.Consumable;
import org.perilune.rescue.ConsumableLevel;
import org.perilune.rescue.Endurance;

/**
 * Usable over people times rate, in whole hours rounded down, by whichever consumable ends first. One that is not
 * reported, or whose rate nobody knows, makes the answer unknown: never infinite.
 */
final class LifeSupport {

    private static final BigInteger HOURS_PER_DAY = BigInteger.valueOf(24);

    private LifeSupport() {}

    static Endurance of(List<ConsumableLevel> levels, int people) {
        var unknown = EnumSet.allOf(Consumable.class);
        var shares = new ArrayList<Endurance.Share>();
        for (var level : levels) {
            var rate = level.perPersonDay().orElse(0);
            if (rate > 0) {
                unknown.remove(level.consumable());
                shares.add(
                        new Endurance.Share(level.consumable(), hours(level.usable(), people, rate), level.source()));
            }
        }
        var least = shares.stream().mapToLong(Endurance.Share::hours).min();
        return new Endurance(unknown.isEmpty() ? least : OptionalLong.empty(), least, List.copyOf(shares), unknown);
    }

    private static long hours(long usable, int people, long perPersonDay) {
        return BigInteger.valueOf(usable)
                .multiply(HOURS_PER_DAY)
                .divide(BigInteger.valueOf(perPersonDay).multiply(BigInteger.valueOf(people)))
                .longValueExact();
    }
}
