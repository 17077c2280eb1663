package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.web.Idempotent;
import org.perilune.support.Contract;

/** The contract is written by hand and checked: its operations are the routes, and each is complete. */
class ContractTest {

    private static final Map<String, JavaMethod> ROUTES = routes();
    private static final Map<String, Operation> OPERATIONS = Contract.operations();
    private static final Pattern MIGRATION = Pattern.compile("V\\d{12}__[a-z]+_[a-z_]+\\.sql");

    @Test
    void routes_equal_operations() {
        assertThat(new TreeSet<>(ROUTES.keySet())).isEqualTo(new TreeSet<>(OPERATIONS.keySet()));
    }

    @Test
    void every_operation_names_the_scope_its_route_asks_for() {
        var wrong = new ArrayList<String>();
        OPERATIONS.forEach((route, operation) -> {
            var asked = ROUTES.get(route).tryGetAnnotationOfType(PermissionsAllowed.class);
            var named = operation.getExtensions() == null
                    ? null
                    : operation.getExtensions().get("x-scope");
            if (asked.isPresent() ? !asked.get().value()[0].equals(named) : named != null) {
                wrong.add(route);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_operation_has_an_id_a_summary_a_tag_and_an_example() {
        var wrong = new ArrayList<String>();
        OPERATIONS.forEach((route, operation) -> {
            if (operation.getOperationId() == null || operation.getSummary() == null || operation.getTags() == null) {
                wrong.add(route + " lacks an operationId, summary or tag");
            }
            if (operation.getRequestBody() != null
                    && !exampled(operation.getRequestBody().getContent())) {
                wrong.add(route + " lacks a request example");
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2") && response.getContent() != null && !exampled(response.getContent())) {
                    wrong.add(route + " lacks an example of " + status);
                }
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(OPERATIONS.values().stream().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_lists_its_problems() {
        var wrong = new ArrayList<String>();
        OPERATIONS.forEach((route, operation) -> {
            var needed = new ArrayList<String>();
            if (ROUTES.get(route).isAnnotatedWith(PermissionsAllowed.class)) {
                needed.addAll(List.of("401", "403"));
            }
            if (route.contains("{")) {
                needed.add("404");
            }
            if (operation.getRequestBody() != null) {
                needed.add("413");
            }
            needed.removeAll(operation.getResponses().keySet());
            if (!needed.isEmpty()) {
                wrong.add(route + " lacks " + needed);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_operation_that_needs_an_idempotency_key_says_so() {
        var wrong = new ArrayList<String>();
        OPERATIONS.forEach((route, operation) -> {
            boolean says = operation.getParameters() != null
                    && operation.getParameters().stream()
                            .anyMatch(
                                    p -> "Idempotency-Key".equals(p.getName()) && Boolean.TRUE.equals(p.getRequired()));
            if (says != ROUTES.get(route).isAnnotatedWith(Idempotent.class)) {
                wrong.add(route);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void requests_refuse_unknown_fields_and_say_so() {
        var wrong = new ArrayList<String>();
        OPERATIONS.forEach((route, operation) -> {
            if (operation.getRequestBody() == null || operation.getTags().contains("rescue")) {
                return; // a distress is never refused for its content
            }
            operation.getRequestBody().getContent().values().stream()
                    .map(MediaType::getSchema)
                    .filter(schema -> schema.getProperties() != null)
                    .filter(schema -> !Boolean.FALSE.equals(schema.getAdditionalProperties()))
                    .forEach(schema -> wrong.add(route));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_migration_is_named_by_its_minute_its_module_and_what_it_does() throws IOException {
        try (var files = Files.list(java.nio.file.Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> MIGRATION.matcher(name).matches())
                    .allMatch(name -> name.contains("__tenancy_")
                            || ArchitectureTest.MAY_USE.containsKey(
                                    name.split("__")[1].split("_")[0]));
        }
    }

    private static boolean exampled(Map<String, MediaType> content) {
        return content.values().stream().allMatch(media -> media.getExample() != null || media.getExamples() != null);
    }

    private static Map<String, JavaMethod> routes() {
        var routes = new TreeMap<String, JavaMethod>();
        var market = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.perilune");
        for (var type : market) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (var method : type.getMethods()) {
                for (var verb : List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)) {
                    if (method.isAnnotatedWith(verb)) {
                        routes.put(verb.getSimpleName() + " " + pathOf(type.getAnnotations(), method), method);
                    }
                }
            }
        }
        return routes;
    }

    private static String pathOf(java.util.Set<? extends JavaAnnotation<?>> typeAnnotations, JavaMethod method) {
        var base = typeAnnotations.stream()
                .filter(annotation -> annotation.getRawType().isEquivalentTo(Path.class))
                .map(annotation -> annotation.as(Path.class).value())
                .findFirst()
                .orElse("");
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var whole = ("/" + base + "/" + own).replaceAll("/+", "/");
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
