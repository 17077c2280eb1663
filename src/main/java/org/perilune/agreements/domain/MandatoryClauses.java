package org.perilune.agreements.domain;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Refusal.Violation;

/**
 * The clauses that may stay open while the two negotiate and must be there before either signs. Those that no version can
 * lack (liability, intellectual property, goods and technical data, settlement, contacts, cancellation: Artemis Accords
 * s. 2) are asked of every request.
 */
final class MandatoryClauses {

    private MandatoryClauses() {}

    /** Refuses with {@code clauses-missing}, naming each. */
    static void orRefuse(Terms terms) {
        var missing = missing(terms);
        if (!missing.isEmpty()) {
            throw Refusal.of(AgreementsProblems.CLAUSES_MISSING, missing);
        }
    }

    static List<Violation> missing(Terms terms) {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("priority", terms.priority());
        needed.put("disputePath", terms.disputePath());
        needed.put("changeOfLaw", terms.changeOfLaw());
        needed.put("liveBookings", terms.liveBookings());
        if (!terms.demonstration()) {
            needed.put("instrument", terms.instrument());
        }
        return needed.entrySet().stream()
                .filter(clause -> clause.getValue() == null)
                .map(clause -> new Violation("terms." + clause.getKey(), "is agreed before anybody signs"))
                .toList();
    }
}
