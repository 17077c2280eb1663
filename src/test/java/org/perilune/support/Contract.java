package org.perilune.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import java.nio.file.Path;

/**
 * Holds every exchange of the suite against the hand-written contract: each answer always, and each request that was
 * accepted. A refused request may be as wrong as the test wants it.
 */
public final class Contract {

    public static final Path FILE = Path.of("openapi/marketplace.yaml").toAbsolutePath();

    private static final OpenApiInteractionValidator WHOLE = validator(ValidationReport.Level.ERROR);
    private static final OpenApiInteractionValidator ANSWER_ONLY = validator(ValidationReport.Level.IGNORE);

    public static final Filter CHECKED = (request, response, context) -> {
        var answer = context.next(request, response);
        var validator = answer.statusCode() < 300 && !isDistress(request.getURI()) ? WHOLE : ANSWER_ONLY;
        var report = validator.validate(RestAssuredRequest.of(request), RestAssuredResponse.of(answer));
        if (report.hasErrors()) {
            throw new AssertionError(request.getMethod() + " " + request.getURI() + " answered " + answer.statusCode()
                    + " " + answer.asString() + "\nbreaks the contract: "
                    + SimpleValidationReportFormat.getInstance().apply(report));
        }
        return answer;
    };

    private Contract() {}

    /** A distress is accepted whatever it says; there is no wrong request to hold against the contract. */
    private static boolean isDistress(String uri) {
        return uri.contains("/v1/distress-calls");
    }

    private static OpenApiInteractionValidator validator(ValidationReport.Level requests) {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        FILE.toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", requests)
                        .withLevel("validation.request.path.missing", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }
}
