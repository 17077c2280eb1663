package org.perilune.booking.web;

import java.math.BigDecimal;
import java.util.List;
import org.perilune.agreements.Terms.CancellationLadder;

/** From this many hours of notice on, this share of the price is charged. */
record LadderStepJson(int noticeHours, BigDecimal chargePercent) {

    static List<LadderStepJson> of(CancellationLadder ladder) {
        return ladder.steps().stream()
                .map(step -> new LadderStepJson(step.noticeHours(), step.chargePercent()))
                .toList();
    }
}
