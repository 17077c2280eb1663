package org.perilune.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    /** Every operation by method and path, such as {@code GET /v1/bookings/{bookingId}}. */
    public static Map<String, Operation> operations() {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        var result = new OpenAPIV3Parser().readLocation(FILE.toUri().toString(), null, options);
        assertThat(result.getMessages()).isEmpty();
        var operations = new TreeMap<String, Operation>();
        result.getOpenAPI()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

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
