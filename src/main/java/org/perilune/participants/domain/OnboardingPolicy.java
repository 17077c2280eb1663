package org.perilune.participants.domain;

import java.util.Optional;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Verdict;
import org.perilune.participants.Backing;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.ParticipantsProblems;

/** Who does which part of onboarding: the operator never speaks for a participant, and no participant admits itself. */
final class OnboardingPolicy {

    private OnboardingPolicy() {}

    static Verdict operatorOnly(boolean isOperator) {
        return Verdict.unless(!isOperator, Problem.FORBIDDEN, "Only the market's operator does this");
    }

    static Verdict mayPropose(boolean isOperator, Caller caller, ParticipantId proposed) {
        return operatorOnly(isOperator)
                .and(Verdict.unless(
                        caller.participant().equals(proposed), Problem.FORBIDDEN, "The operator is not a participant"));
    }

    static Verdict onlyItself(Caller caller, ParticipantId owner) {
        return Verdict.unless(
                !caller.speaksFor(owner), Problem.FORBIDDEN, "Only the participant itself acts with its keys");
    }

    /** Somebody known stands behind a participant, and it is somebody else. */
    static Verdict mayBack(ParticipantId participant, Backing backing, Optional<ParticipantView> behind) {
        return Verdict.unless(
                        behind.isEmpty(),
                        ParticipantsProblems.PARTICIPANT_UNKNOWN,
                        "Nobody called %s is in the directory",
                        backing.behind())
                .and(Verdict.unless(
                        backing.behind().equals(participant),
                        ParticipantsProblems.BACKING_OF_ITSELF,
                        "%s does not stand behind itself",
                        participant));
    }
}
