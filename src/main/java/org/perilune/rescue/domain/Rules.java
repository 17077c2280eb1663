package org.perilune.rescue.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.perilune.rescue.Match;

/** How two stated values of an attribute are compared. */
final class Rules {

    /** A port that is not there cannot be docked with, whatever the other side has. */
    private static final Set<String> ABSENT = Set.of("none");

    private static final Set<String> CONTESTED = Set.of("idss", "apas");

    private Rules() {}

    /** One code each: the same or not. */
    static Judgement sameCode(String crew, String haven) {
        if (absent(crew) || absent(haven)) {
            return Judgement.incompatible("one side has none");
        }
        return code(crew).equals(code(haven))
                ? Judgement.compatible("the same code")
                : Judgement.incompatible("different codes");
    }

    /** Several codes each, separated by commas or semicolons: one in common is enough. */
    static Judgement sharedCode(String crew, String haven) {
        if (absent(crew) || absent(haven)) {
            return Judgement.incompatible("one side has none");
        }
        return Collections.disjoint(codes(crew), codes(haven))
                ? Judgement.incompatible("no code in common")
                : Judgement.compatible("a code in common");
    }

    /** Figures, perhaps ranges, in one unit: they overlap or not. Figures in different units say nothing of each other. */
    static Judgement sameFigure(String crew, String haven) {
        var ours = Figure.read(crew);
        var theirs = Figure.read(haven);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Judgement.unverified("not a figure that can be compared");
        }
        if (!ours.get().unit().equals(theirs.get().unit())) {
            return Judgement.unverified("stated in different units");
        }
        return ours.get().overlaps(theirs.get())
                ? Judgement.compatible("the figures overlap")
                : Judgement.incompatible("the figures do not meet");
    }

    /**
     * People stand a change of pressure or oxygen by a validated protocol, or not. None is on file, and none is made up
     * here: equal air is compatible, any other is unverified.
     */
    static Judgement physiology(String crew, String haven) {
        return sameFigure(crew, haven).verdict() == Match.COMPATIBLE
                ? Judgement.compatible("the same air")
                : Judgement.unverified("no validated protocol for this change of air is on file");
    }

    /**
     * Families of mechanisms, then revisions. Whether an APAS-derived port takes an IDSS one is claimed both ways, so
     * across these two nothing is known; two revisions of one family were not shown to mate either.
     */
    static Judgement docking(String crew, String haven) {
        if (absent(crew) || absent(haven)) {
            return Judgement.incompatible("one side has no port");
        }
        if (code(crew).equals(code(haven))) {
            return Judgement.compatible("the same standard and revision");
        }
        var ours = family(crew);
        var theirs = family(haven);
        if (ours.equals(theirs)) {
            return Judgement.unverified("one family, different revisions");
        }
        return CONTESTED.contains(ours) && CONTESTED.contains(theirs)
                ? Judgement.unverified("the claims about IDSS and APAS-derived ports contradict each other")
                : Judgement.incompatible("different mechanisms");
    }

    /** The first word; the escape for unregistered values is no part of it. */
    private static String family(String standard) {
        return code(standard).replaceFirst("^unr::", "").split("[^a-z0-9]", 2)[0];
    }

    private static boolean absent(String value) {
        return ABSENT.contains(code(value));
    }

    private static Set<String> codes(String list) {
        return Arrays.stream(list.split("[,;]"))
                .map(Rules::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String code(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
