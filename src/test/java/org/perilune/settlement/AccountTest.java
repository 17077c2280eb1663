package org.perilune.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.perilune.support.SampleBookings.BHD;
import static org.perilune.support.SampleBookings.CONSUMER;
import static org.perilune.support.SampleBookings.EUR;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.kernel.Meter;
import org.perilune.ledger.Leg;

class AccountTest {

    @ParameterizedTest
    @EnumSource
    void a_code_reads_back_as_its_account(Account.Side side) {
        var money = new Account(side, CONSUMER, Optional.empty());
        var inKind = new Account(side, CONSUMER, Optional.of(Meter.MASS));
        assertThat(Account.parse(money.code())).isEqualTo(money);
        assertThat(Account.parse(inKind.code())).isEqualTo(inKind);
    }

    @Test
    void another_code_is_no_account_of_settlement() {
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse("cash:" + CONSUMER));
    }

    @Test
    void a_balance_has_the_decimals_of_its_unit() {
        assertThat(amount("owed-by:" + CONSUMER, "BHD", BHD)).contains(new BigDecimal("1.250"));
        assertThat(amount("owed-by:" + CONSUMER, "JPY", EUR))
                .contains(new BigDecimal("1250")); // once agreed, since changed
        assertThat(amount("used-by:" + CONSUMER + ":ENERGY", "kW.h", EUR)).contains(new BigDecimal("1.250"));
    }

    @Test
    void the_decimals_of_a_barter_unit_nobody_knows_any_more_are_not_guessed() {
        assertThat(amount("owed-by:" + CONSUMER, "MOON-HOUR", EUR)).isEmpty();
    }

    private static Optional<BigDecimal> amount(String account, String unit, UnitOfAccount present) {
        return Balance.of(new Leg(account, unit, 1250), present).amount();
    }
}
