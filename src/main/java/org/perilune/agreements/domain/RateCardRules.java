package org.perilune.agreements.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.perilune.agreements.RateCard.Item;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.agreements.RateCard.UnitOfAccount.Scheme;
import org.perilune.agreements.Terms;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.kernel.Refusal.Violation;

/** Whether a rate card prices what the terms cover, in a unit that suits how they settle. */
final class RateCardRules {

    /** Longer than a currency's three letters, so that no barter unit is ever taken for one. */
    private static final Pattern BARTER_CODE = Pattern.compile("[A-Z][A-Z0-9-]{3,15}");

    private static final String NO_UNIT = "NONE";
    private static final int FINEST_BARTER = 6;

    private final List<Violation> violations = new ArrayList<>();
    private final UnitOfAccount unit;

    private RateCardRules(UnitOfAccount unit) {
        this.unit = unit;
    }

    static List<Violation> violations(Terms terms) {
        var card = terms.rateCard();
        var rules = new RateCardRules(card.unitOfAccount());
        rules.unit();
        rules.require(
                suits(terms.settlementMode(), card.unitOfAccount().scheme()),
                "unitOfAccount.scheme",
                "does not suit " + terms.settlementMode());
        rules.items(card.items());
        rules.coverage(terms);
        return rules.violations;
    }

    /** What is settled in kind or not at all may still be valued, except where no funds are exchanged by agreement. */
    private static boolean suits(SettlementMode mode, Scheme scheme) {
        return switch (mode) {
            case REIMBURSABLE -> scheme == Scheme.ISO4217;
            case EQUAL_VALUE_EXCHANGE -> scheme != Scheme.NONE;
            case BARTER_CREDIT -> scheme == Scheme.BARTER;
            case REPLACEMENT_IN_KIND -> true;
            case ENTITLEMENT_SHARE -> scheme != Scheme.ISO4217;
            case NO_EXCHANGE_OF_FUNDS -> scheme == Scheme.NONE;
        };
    }

    private void unit() {
        switch (unit.scheme()) {
            case ISO4217 -> currency();
            case BARTER -> {
                require(
                        BARTER_CODE.matcher(unit.code()).matches(),
                        "unitOfAccount.code",
                        "is 4 to 16 of A-Z, 0-9 and -");
                require(
                        unit.scale() >= 0 && unit.scale() <= FINEST_BARTER,
                        "unitOfAccount.scale",
                        "lies between 0 and 6");
            }
            case NONE -> {
                require(unit.code().equals(NO_UNIT), "unitOfAccount.code", "is NONE");
                require(unit.scale() == 0, "unitOfAccount.scale", "is 0");
            }
        }
    }

    private void currency() {
        int digits = minorDigits(unit.code());
        require(digits >= 0, "unitOfAccount.code", "is a currency of ISO 4217");
        require(
                digits < 0 || unit.scale() == digits,
                "unitOfAccount.scale",
                "is %d for %s".formatted(digits, unit.code()));
    }

    /** Decimals of the minor unit; -1 for what is no currency, gold and the codes for testing among them. */
    private static int minorDigits(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private void items(List<Item> items) {
        var seen = new HashSet<>();
        require(unit.scheme() != Scheme.NONE || items.isEmpty(), "items", "is empty where nothing is counted");
        for (int index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var field = "items[%d]".formatted(index);
            require(
                    seen.add(List.of(item.category(), item.meter())),
                    field,
                    "is the second tariff for %s by %s".formatted(item.category(), item.meter()));
            violations.addAll(TariffRules.violations("terms.rateCard." + field + ".tariff", item, unit));
        }
    }

    private void coverage(Terms terms) {
        var items = terms.rateCard().items();
        var covered = TermsRules.covered(terms);
        for (int index = 0; index < items.size(); index++) {
            var category = items.get(index).category();
            require(covered.contains(category), "items[%d].category".formatted(index), category + " is not covered");
        }
        covered.removeIf(category -> items.stream().anyMatch(item -> item.category() == category));
        if (unit.scheme() != Scheme.NONE) {
            covered.forEach(category -> require(false, "items", "has no tariff for " + category));
        }
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(new Violation("terms.rateCard." + field, message));
        }
    }
}
