package org.perilune.settlement.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Meter;
import org.perilune.settlement.Account;
import org.perilune.settlement.Balance;

/** What stands on the accounts of an agreement that are not zero. An agreement has few accounts, so this is no page. */
record BalancesJson(List<BalanceJson> items) {

    record BalanceJson(
            String account,
            Account.Side side,
            UUID participant,
            @Nullable Meter meter,
            String unit,
            String minorUnits,
            @Nullable BigDecimal amount) {

        static BalanceJson of(Balance balance) {
            var account = balance.account();
            return new BalanceJson(
                    account.code(),
                    account.side(),
                    account.participant().value(),
                    account.meter().orElse(null),
                    balance.unit(),
                    Long.toString(balance.minorUnits()),
                    balance.amount().orElse(null));
        }
    }

    static BalancesJson of(List<Balance> balances) {
        return new BalancesJson(balances.stream().map(BalanceJson::of).toList());
    }
}
