package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of an ISO 4217 currency, counted in its minor units (JPY has none, EUR two digits, BHD three). */
public record Money(long minorUnits, Currency currency) {

    public Money {
        requireNonNull(currency);
    }

    /** Reads a decimal such as {@code 12.50}; finer than the minor unit, or not a currency, is refused. */
    public static Money of(BigDecimal amount, String currencyCode) {
        var currency = currency(currencyCode);
        try {
            return new Money(
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw Refusal.of(
                    Problem.MONEY_INVALID, "%s has %d decimals", currencyCode, currency.getDefaultFractionDigits());
        }
    }

    public static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // falls through: an unknown code is the client's slip
        }
        throw Refusal.of(Problem.MONEY_INVALID, "%s is not a currency of ISO 4217", code);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }
}
