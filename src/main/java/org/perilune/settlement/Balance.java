package org.perilune.settlement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.kernel.Meter;
import org.perilune.ledger.Leg;

/**
 * What stands on an account. Debits are positive: what a party owes, or used.
 *
 * @param amount empty for a barter unit the present terms no longer know, whose decimals therefore nobody can tell here
 */
public record Balance(Account account, String unit, long minorUnits, Optional<BigDecimal> amount) {

    public static Balance of(Leg sum, UnitOfAccount present) {
        var account = Account.parse(sum.account());
        return new Balance(
                account,
                sum.unit(),
                sum.amount(),
                scale(account, sum.unit(), present).map(scale -> BigDecimal.valueOf(sum.amount(), scale)));
    }

    private static Optional<Integer> scale(Account account, String unit, UnitOfAccount present) {
        if (account.meter().isPresent()) {
            return account.meter().map(Meter::scale);
        }
        if (present.code().equals(unit)) {
            return Optional.of(present.scale());
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(unit))
                .map(Currency::getDefaultFractionDigits)
                .findFirst();
    }
}
