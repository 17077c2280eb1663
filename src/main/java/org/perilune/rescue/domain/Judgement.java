package org.perilune.rescue.domain;

import org.perilune.rescue.Match;

/** What a rule says of two values, and why. */
record Judgement(Match verdict, String reason) {

    static Judgement compatible(String reason) {
        return new Judgement(Match.COMPATIBLE, reason);
    }

    static Judgement unverified(String reason) {
        return new Judgement(Match.UNVERIFIED, reason);
    }

    static Judgement incompatible(String reason) {
        return new Judgement(Match.INCOMPATIBLE, reason);
    }
}
