package org.perilune.agreements.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.agreements.Terms;
import org.perilune.agreements.Terms.CancellationLadder;
import org.perilune.catalog.Category;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Refusal.Violation;

/** Whether terms make sense, for these two and from now on. All that is wrong is named at once, each thing by its field. */
final class TermsRules {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int LONGEST_DISPUTE_WINDOW = 365;
    private static final int LONGEST_CONFIRMATION = 8760;
    private static final int LONGEST_NOTICE = 3650;

    private final List<Violation> violations = new ArrayList<>();

    private TermsRules() {}

    /** Refuses with {@code terms-invalid} and every violation. */
    static void orRefuse(Terms terms, Set<ParticipantId> parties, Instant now) {
        var violations = violations(terms, parties, now);
        if (!violations.isEmpty()) {
            throw Refusal.of(AgreementsProblems.TERMS_INVALID, violations);
        }
    }

    static List<Violation> violations(Terms terms, Set<ParticipantId> parties, Instant now) {
        var rules = new TermsRules();
        rules.covers(terms.covers(), parties);
        rules.violations.addAll(RateCardRules.violations(terms));
        rules.ladder(terms.cancellationLadder());
        rules.between("disputeWindowDays", terms.disputeWindowDays(), 1, LONGEST_DISPUTE_WINDOW);
        rules.between("confirmWithinHours", terms.confirmWithinHours(), 1, LONGEST_CONFIRMATION);
        rules.between("terminationNoticeDays", terms.terminationNoticeDays(), 0, LONGEST_NOTICE);
        rules.clauses(terms);
        rules.duration(terms, now);
        rules.violations.addAll(ClauseRules.violations(terms, parties));
        return List.copyOf(rules.violations);
    }

    static Set<Category> covered(Terms terms) {
        var covered = EnumSet.noneOf(Category.class);
        terms.covers().forEach(cover -> covered.addAll(cover.categories()));
        return covered;
    }

    private void covers(List<Terms.Cover> covers, Set<ParticipantId> parties) {
        require(!covers.isEmpty(), "covers", "somebody provides something");
        var seen = new HashSet<ParticipantId>();
        for (int index = 0; index < covers.size(); index++) {
            var cover = covers.get(index);
            var field = "covers[%d]".formatted(index);
            require(parties.contains(cover.provider()), field + ".provider", "is one of the two parties");
            require(seen.add(cover.provider()), field + ".provider", "is named once");
            require(!cover.categories().isEmpty(), field + ".categories", "names a category");
            require(isDistinct(cover.categories()), field + ".categories", "names each category once");
        }
    }

    private void ladder(CancellationLadder ladder) {
        var steps = ladder.steps();
        require(!steps.isEmpty(), "cancellationLadder", "has a step");
        for (int index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            var field = "cancellationLadder[%d]".formatted(index);
            require(
                    step.chargePercent().signum() >= 0 && step.chargePercent().compareTo(HUNDRED) <= 0,
                    field + ".chargePercent",
                    "lies between 0 and 100");
            require(step.noticeHours() >= 0, field + ".noticeHours", "is not negative");
            if (index > 0) {
                var before = steps.get(index - 1);
                require(
                        step.noticeHours() < before.noticeHours(),
                        field + ".noticeHours",
                        "is less than the step before");
                require(
                        step.chargePercent().compareTo(before.chargePercent()) >= 0,
                        field + ".chargePercent",
                        "is no less than with more notice");
            }
        }
        require(
                steps.isEmpty() || steps.get(steps.size() - 1).noticeHours() == 0,
                "cancellationLadder",
                "ends with a step of 0 hours");
    }

    private void clauses(Terms terms) {
        require(!terms.liabilityRegime().isBlank(), "liabilityRegime", "is not left out");
        require(!terms.intellectualProperty().isBlank(), "intellectualProperty", "is not left out");
        require(!terms.goodsAndTechnicalData().isBlank(), "goodsAndTechnicalData", "is not left out");
        require(
                !terms.contacts().isEmpty() && terms.contacts().stream().noneMatch(String::isBlank),
                "contacts",
                "names a contact");
    }

    private void duration(Terms terms, Instant now) {
        var endsAt = terms.endsAt();
        if (endsAt == null) {
            return;
        }
        require(endsAt.isAfter(now), "endsAt", "lies ahead");
        require(terms.startsAt() == null || terms.startsAt().isBefore(endsAt), "endsAt", "is after startsAt");
    }

    private void between(String field, int value, int least, int most) {
        require(value >= least && value <= most, field, "lies between %d and %d".formatted(least, most));
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(new Violation("terms." + field, message));
        }
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
