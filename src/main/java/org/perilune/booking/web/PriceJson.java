package org.perilune.booking.web;

import java.math.BigDecimal;
import org.perilune.agreements.RateCard;

/** What something costs: a decimal amount of a currency or barter unit, and how it came about. */
record PriceJson(BigDecimal amount, String unit, String explanation) {

    static PriceJson of(RateCard.Price price) {
        return new PriceJson(BigDecimal.valueOf(price.amount(), price.scale()), price.unit(), price.explanation());
    }
}
