package org.perilune.agreements.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.Clauses;
import org.perilune.agreements.Clauses.Effect;
import org.perilune.agreements.Clauses.EntryMode;
import org.perilune.agreements.Clauses.MakeGood;
import org.perilune.agreements.Clauses.Netting;
import org.perilune.agreements.Clauses.QuotaPeriod;
import org.perilune.agreements.RateCard.UnitOfAccount.Scheme;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Refusal.Violation;

/** Whether the clauses with parts of their own make sense, for these two and with the rest of the terms. */
final class ClauseRules {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int FINEST_PERCENT = 4;

    private final List<Violation> violations = new ArrayList<>();
    private final Terms terms;
    private final Set<ParticipantId> parties;

    private ClauseRules(Terms terms, Set<ParticipantId> parties) {
        this.terms = terms;
        this.parties = parties;
    }

    static List<Violation> violations(Terms terms, Set<ParticipantId> parties) {
        var rules = new ClauseRules(terms, parties);
        rules.words();
        rules.priority();
        rules.liveBookings();
        rules.quotas();
        rules.tolerances();
        rules.balances();
        rules.officers();
        rules.entry();
        rules.instrument();
        return rules.violations;
    }

    private void words() {
        word("disputePath", terms.disputePath());
        word("changeOfLaw", terms.changeOfLaw());
        word("survival", terms.survival());
    }

    private void word(String field, @Nullable String text) {
        require(text == null || !text.isBlank(), field, "says something or is left out");
    }

    private void priority() {
        var priority = terms.priority();
        require(
                priority == null || (priority.makeGood() == MakeGood.NONE) == (priority.makeGoodWithinDays() == 0),
                "priority.makeGoodWithinDays",
                "is 0 where nothing is made good, and only there");
    }

    private void liveBookings() {
        var effects = terms.liveBookings();
        if (effects == null) {
            return;
        }
        boolean renegotiated = Stream.of(effects.onSuspension(), effects.onTermination(), effects.onChangeOfLaw())
                .anyMatch(effect -> effect == Effect.RENEGOTIATE);
        require(
                renegotiated == (effects.renegotiateWithinDays() != null),
                "liveBookings.renegotiateWithinDays",
                "is there with RENEGOTIATE, and only with it");
    }

    private void quotas() {
        each(
                "quotas",
                terms.quotas(),
                quota -> List.of(quota.consumer(), quota.category(), quota.meter(), quota.per()),
                (field, quota) -> {
                    require(parties.contains(quota.consumer()), field + ".consumer", "is one of the two parties");
                    require(
                            parties.stream()
                                    .filter(party -> !party.equals(quota.consumer()))
                                    .anyMatch(provider -> terms.cover(provider, quota.category())),
                            field + ".category",
                            "is covered by what the other side provides");
                    require(
                            quota.most().signum() > 0 && isRead(quota.meter(), quota.most()),
                            field + ".most",
                            "is more than 0 and read by the meter");
                    require(
                            quota.per() != QuotaPeriod.TERM || terms.endsAt() != null,
                            field + ".per",
                            "is TERM only where the agreement ends");
                });
    }

    private void tolerances() {
        var covered = TermsRules.covered(terms);
        each("tolerances", terms.tolerances(), one -> List.of(one.category(), one.meter()), (field, tolerance) -> {
            require(covered.contains(tolerance.category()), field + ".category", "is covered");
            require(
                    tolerance.percent().signum() >= 0
                            && tolerance.percent().compareTo(HUNDRED) <= 0
                            && tolerance.percent().scale() <= FINEST_PERCENT,
                    field + ".percent",
                    "lies between 0 and 100, with at most 4 decimals");
        });
    }

    private void balances() {
        var unit = terms.rateCard().unitOfAccount();
        boolean counted = unit.scheme() != Scheme.NONE;
        require(counted || terms.nettingConsent() == Netting.NONE, "netting", "is NONE where nothing is counted");
        each("balanceCaps", terms.balanceCaps(), Clauses.BalanceCap::debtor, (field, cap) -> {
            require(parties.contains(cap.debtor()), field + ".debtor", "is one of the two parties");
            require(counted, field, "has no meaning where nothing is counted");
            require(
                    cap.most().signum() > 0 && cap.most().scale() <= unit.scale(),
                    field + ".most",
                    "is more than 0, with at most %d decimals".formatted(unit.scale()));
        });
    }

    private void officers() {
        each(
                "treatyOfficers",
                terms.treatyOfficers(),
                one -> one,
                (field, officer) -> require(
                        parties.contains(officer.appointedBy()), field + ".appointedBy", "is one of the two parties"));
    }

    private void entry() {
        var entry = terms.entryIntoForce();
        if (entry == null) {
            return;
        }
        boolean notified = entry.mode() == EntryMode.ON_LAST_NOTIFICATION;
        require(
                (entry.mode() == EntryMode.ON_DATE) == (terms.startsAt() != null),
                "startsAt",
                "is there with ON_DATE, and only with it");
        require(
                notified == (entry.notifyWithinDays() != null),
                "entryIntoForce.notifyWithinDays",
                "is there with ON_LAST_NOTIFICATION, and only with it");
        require(
                !entry.provisional() || entry.mode() != EntryMode.ON_SIGNATURE,
                "entryIntoForce.provisional",
                "has no meaning where signature is entry into force");
    }

    private void instrument() {
        var instrument = terms.instrument();
        if (instrument == null) {
            return;
        }
        var languages =
                instrument.texts().stream().map(Clauses.AuthenticText::language).toList();
        require(!languages.isEmpty(), "instrument.texts", "has a text");
        require(isDistinct(languages), "instrument.texts", "has each language once");
        require(
                instrument.prevailingLanguage() == null || languages.contains(instrument.prevailingLanguage()),
                "instrument.prevailingLanguage",
                "is the language of one of the texts");
        var signing =
                instrument.signatories().stream().map(Clauses.Signatory::party).toList();
        require(
                isDistinct(signing) && parties.equals(Set.copyOf(signing)),
                "instrument.signatories",
                "has one for each of the two parties");
    }

    private interface Rule<T> {
        void on(String field, T part);
    }

    /** A list clause has something in it, each thing once. */
    private <T> void each(String field, @Nullable List<T> parts, Function<T, Object> key, Rule<T> rule) {
        if (parts == null) {
            return;
        }
        require(!parts.isEmpty(), field, "has something in it or is left out");
        require(isDistinct(parts.stream().map(key).toList()), field, "says each thing once");
        for (int index = 0; index < parts.size(); index++) {
            rule.on("%s[%d]".formatted(field, index), parts.get(index));
        }
    }

    private static boolean isRead(Meter meter, BigDecimal value) {
        try {
            meter.ticks(new Quantity(value, meter.unit()));
            return true;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(new Violation("terms." + field, message));
        }
    }
}
