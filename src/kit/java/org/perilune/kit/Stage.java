package org.perilune.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sequences play on: a provider and a consumer, a stranger whom no agreement joins with either, and, where given,
 * the operator. The agreement and the assets that many sequences need are made once; what a sequence changes is its own.
 */
public final class Stage {

    private static final Duration SOON = Duration.ofDays(5);

    public final Market market;
    public final MarketClock clock;
    public final Party provider;
    public final Party consumer;
    public final Party stranger;
    private final @Nullable Party operator;
    private final Given given;
    private @Nullable String agreement;

    public Stage(
            Market market,
            MarketClock clock,
            Party provider,
            Party consumer,
            Party stranger,
            @Nullable Party operator) {
        this.market = market;
        this.clock = clock;
        this.provider = provider;
        this.consumer = consumer;
        this.stranger = stranger;
        this.operator = operator;
        this.given = new Given(this);
    }

    public Given given() {
        return given;
    }

    public Party operator() {
        if (operator == null) {
            throw new NotRun("no credentials of the operator were given");
        }
        return operator;
    }

    /** The path of an agreement in force that sequences share; whoever ends one makes its own. */
    public String agreement() {
        if (agreement == null) {
            agreement = given.agreementInForce(Map.of());
        }
        return agreement;
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A whole hour, five days from the market's now. */
    public Instant soon() {
        return clock.now().plus(SOON).truncatedTo(ChronoUnit.HOURS);
    }

    /** The first moment of the next month, a little after. */
    public Instant nextMonth() {
        return YearMonth.from(clock.now().atOffset(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofMinutes(5));
    }

    /** Every element of a list, page after page. */
    public List<String> all(Party party, String path, String field) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = market.get(party, path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor)
                    .status(200);
            found.addAll(page.texts("/items", field));
            cursor = page.text("/nextCursor").isEmpty() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }

    /** Both paths answer that party alike, for reads: what is hidden cannot be told from what is not there. */
    public void alike(Party party, String hidden, String absent) {
        var first = market.get(party, hidden).refused(404, "not-found");
        var second = market.get(party, absent);
        first.must(first.shape().equals(second.shape()), "the same answer as for " + absent + ":\n  " + second);
    }
}
