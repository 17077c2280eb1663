package org.perilune.settlement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.PageJson;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.domain.OpenPeriod;
import org.perilune.settlement.domain.SeePeriods;

/**
 * The closed periods of an agreement, page by page, and the one that comes next.
 *
 * @param open absent while the agreement was never in force
 */
record PeriodsJson(
        List<PeriodJson> items,
        @Nullable String nextCursor,
        @Nullable OpenJson open) {

    record OpenJson(int number, IntervalJson during, PeriodState state, List<String> allowedActions) {

        static OpenJson of(OpenPeriod open, boolean closable) {
            return new OpenJson(
                    open.number(),
                    IntervalJson.of(open.during()),
                    PeriodState.OPEN,
                    closable ? List.of("close") : List.of());
        }
    }

    static PeriodsJson of(SeePeriods.Periodic periods) {
        var page = PageJson.of(periods.closed(), PeriodJson::of);
        return new PeriodsJson(
                page.items(),
                page.nextCursor(),
                periods.open()
                        .map(open -> OpenJson.of(open, periods.closable()))
                        .orElse(null));
    }
}
