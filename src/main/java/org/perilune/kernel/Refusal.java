package org.perilune.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request is refused; the transaction it was made in rolls back. Expected, so it carries no stack trace. */
public final class Refusal extends RuntimeException {

    /** A member that says when trying again helps; it also becomes the header {@code Retry-After}. */
    public static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    /**
     * One thing wrong with one field.
     *
     * @param field the path of the field, dots between names, {@code [n]} for an item
     */
    public record Violation(String field, String message) {}

    private final Problem problem;
    private final @Nullable String detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    private Refusal(
            Problem problem, @Nullable String detail, List<Violation> violations, Map<String, Object> extensions) {
        super(detail == null ? problem.code() : problem.code() + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.violations = violations;
        this.extensions = extensions;
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem, null, List.of(), Map.of());
    }

    public static Refusal of(Problem problem, String detail, Object... arguments) {
        return new Refusal(problem, arguments.length == 0 ? detail : detail.formatted(arguments), List.of(), Map.of());
    }

    public static Refusal of(Problem problem, List<Violation> violations) {
        return new Refusal(problem, null, List.copyOf(violations), Map.of());
    }

    /** The one answer for what is hidden and what never was: no id, no detail, the same bytes on every route. */
    public static Refusal notFound() {
        return of(Problem.NOT_FOUND);
    }

    /** The same refusal with a further member in the problem's body, such as {@code ruleId} or {@code allowedActions}. */
    public Refusal with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Refusal(problem, detail, violations, more);
    }

    public Problem problem() {
        return problem;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
