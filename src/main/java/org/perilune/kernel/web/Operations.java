package org.perilune.kernel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the contract says of its operations, read once from the document this service serves. */
final class Operations {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final JsonNode info;
    private final List<Operation> all;

    private Operations(JsonNode info, List<Operation> all) {
        this.info = info;
        this.all = all;
    }

    /** One operation; the two days are there once it is deprecated. */
    record Operation(
            String method,
            String template,
            String id,
            @Nullable LocalDate deprecatedOn,
            @Nullable LocalDate sunsetOn) {

        private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");

        boolean at(String path) {
            var literal = VARIABLE.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
            return path.matches(template.endsWith("}") ? literal + "[^/]+" : literal);
        }

        long variables() {
            return VARIABLE.matcher(template).results().count();
        }
    }

    static Operations of(InputStream contract) throws IOException {
        var document = new YAMLMapper().readTree(contract);
        var all = new ArrayList<Operation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        all.add(operation(method, path.getKey(), operation));
                    }
                }));
        return new Operations(document.path("info"), List.copyOf(all));
    }

    private static Operation operation(String method, String template, JsonNode operation) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                operation.path("operationId").asText(),
                day(operation, "x-deprecated-on"),
                day(operation, "x-sunset-on"));
    }

    private static @Nullable LocalDate day(JsonNode operation, String field) {
        return operation.has(field) ? LocalDate.parse(operation.path(field).asText()) : null;
    }

    String version() {
        return info.path("version").asText();
    }

    String maturity() {
        return info.path("x-maturity").asText();
    }

    LocalDate lastUpdated() {
        return LocalDate.parse(info.path("x-last-updated").asText());
    }

    Optional<Operation> find(String method, String path) {
        return all.stream()
                .filter(operation -> operation.method().equals(method) && operation.at(path))
                .min(Comparator.comparing(Operation::variables));
    }

    /** The methods the path answers, as an {@code Allow} header lists them; a GET answers HEAD too. */
    String allowed(String path) {
        var here = all.stream().filter(operation -> operation.at(path)).toList();
        var fewest = here.stream().mapToLong(Operation::variables).min().orElse(0);
        var methods = here.stream()
                .filter(operation -> operation.variables() == fewest)
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.addAll(Arrays.asList("HEAD", "OPTIONS"));
        } else {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    boolean anyDeprecated() {
        return all.stream().anyMatch(operation -> operation.deprecatedOn() != null);
    }

    @ApplicationScoped
    static class Producer {

        @Produces
        @jakarta.inject.Singleton
        Operations operations() throws IOException {
            try (var contract = Operations.class.getResourceAsStream(ContractRoute.PATH)) {
                if (contract == null) {
                    throw new IllegalStateException("the package holds no contract");
                }
                return of(contract);
            }
        }
    }
}
