package org.perilune.support;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.perilune.kernel.Problem;

/** How the tests name a refusal: its exact problem. */
public final class Problems {

    private Problems() {}

    public static ValidatableResponse assertRefused(ValidatableResponse response, Problem problem) {
        return response.statusCode(problem.status())
                .contentType("application/problem+json")
                .body("code", equalTo(problem.code()))
                .body("type", equalTo(problem.type()))
                .body("status", equalTo(problem.status()));
    }
}
