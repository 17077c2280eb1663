package org.perilune.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** How the tests name a refusal: its exact problem. */
public final class Problems {

    private Problems() {}

    /** The act throws a refusal with exactly this problem. */
    public static void assertRefused(ThrowingCallable act, Problem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(problem.code()));
    }

    public static ValidatableResponse assertRefused(ValidatableResponse response, Problem problem) {
        return response.statusCode(problem.status())
                .contentType("application/problem+json")
                .body("code", equalTo(problem.code()))
                .body("type", equalTo(problem.type()))
                .body("status", equalTo(problem.status()));
    }
}
