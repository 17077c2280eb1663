package org.perilune.agreements;

import org.perilune.kernel.Problem;

/** Refusals of agreements. */
public final class AgreementsProblems {

    public static final Problem OWN_COUNTERPARTY =
            new Problem("own-counterparty", 422, "An agreement joins two participants");
    public static final Problem TERMS_INVALID =
            new Problem("terms-invalid", 422, "The terms contradict themselves or what they stand on");
    public static final Problem TARIFF_MISSING =
            new Problem("tariff-missing", 422, "The rate card has no tariff for this category and meter");
    public static final Problem TARIFF_NEEDS_WINDOW =
            new Problem("tariff-needs-window", 422, "What it costs depends on when");
    public static final Problem CLAUSES_MISSING =
            new Problem("clauses-missing", 422, "The agreement lacks clauses without which nobody may sign it");
    public static final Problem PRICE_OUT_OF_RANGE =
            new Problem("price-out-of-range", 422, "The price is larger than an amount can be");
    public static final Problem SUSPENSION_OUT_OF_RANGE =
            new Problem("suspension-out-of-range", 422, "A suspension ends after now and within the longest allowed");
    public static final Problem VERSION_SUPERSEDED =
            new Problem("version-superseded", 409, "Another version of the terms is on the table");

    private AgreementsProblems() {}
}
