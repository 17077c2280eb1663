package org.perilune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** What was released is kept: within a major version the contract only grows. {@code openapi/released} holds each release. */
class ReleasedContractTest {

    private static final Path CONTRACT = Path.of("openapi/marketplace.yaml");

    /** Small, so that every way of breaking it is seen to be noticed. */
    private static final String SAMPLE = """
            openapi: 3.0.3
            info: { title: Sample, version: 1.0.0 }
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters:
                    - { name: limit, in: query, schema: { type: integer, maximum: 200 } }
                  responses:
                    '200':
                      description: Things
                      content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
                post:
                  operationId: addThing
                  requestBody:
                    content: { application/json: { schema: { $ref: '#/components/schemas/NewThing' } } }
                  responses: { '201': { description: Added } }
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties: { id: { type: string }, name: { type: string } }
                NewThing:
                  type: object
                  required: [name]
                  properties: { name: { type: string, maxLength: 40 }, size: { type: integer } }
            """;

    @TestFactory
    Stream<DynamicTest> nothing_that_was_released_is_broken() throws IOException {
        try (var released = Files.list(Path.of("openapi/released"))) {
            var files = released.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(breaks(Files.readString(file), Files.readString(CONTRACT)))
                                    .as("breaks what was released; while a release is a PREVIEW it may be copied anew"
                                            + " (CONTRIBUTING.md), later only a new major version may break it")
                                    .isEmpty()));
        }
    }

    @Test
    void what_breaks_a_client_is_noticed() {
        var ways = List.<UnaryOperator<String>>of(
                text -> text.replace("/things:", "/items:"),
                text -> text.replace(
                        "properties: { id: { type: string }, name", "properties: { id: { type: integer }, name"),
                text -> text.replace(", name: { type: string } }", " }"),
                text -> text.replace("required: [name]", "required: [name, size]"),
                text -> text.replace("maxLength: 40", "maxLength: 20"),
                text -> text.replace("name: limit, in: query,", "name: limit, in: query, required: true,"));
        for (var way : ways) {
            assertThat(way.apply(SAMPLE)).isNotEqualTo(SAMPLE);
            assertThat(breaks(SAMPLE, way.apply(SAMPLE))).as(way.apply(SAMPLE)).isNotEmpty();
        }
    }

    @Test
    void what_only_adds_is_let_through() {
        var ways = List.<UnaryOperator<String>>of(
                text -> text,
                text -> text.replace("name: { type: string } }", "name: { type: string }, colour: { type: string } }"),
                text -> text.replace(
                        "size: { type: integer } }", "size: { type: integer }, colour: { type: string } }"),
                text -> text.replace("maxLength: 40", "maxLength: 80"),
                text -> text.replace(
                        "schema: { type: integer, maximum: 200 } }",
                        "schema: { type: integer, maximum: 200 } }\n        - { name: colour, in: query, schema: { type: string } }"));
        for (var way : ways) {
            assertThat(breaks(SAMPLE, way.apply(SAMPLE))).as(way.apply(SAMPLE)).isEmpty();
        }
    }

    private static List<String> breaks(String before, String after) {
        var broken = new ArrayList<>(fieldsGone(before, after));
        var difference = OpenApiCompare.fromContents(before, after);
        difference
                .getMissingEndpoints()
                .forEach(gone -> broken.add(gone.getMethod() + " " + gone.getPathUrl() + " is gone"));
        difference.getChangedOperations().stream()
                .filter(changed -> changed.isIncompatible())
                .forEach(changed -> broken.add(changed.getHttpMethod() + " " + changed.getPathUrl() + " broke"));
        return broken.isEmpty() && !difference.isCompatible() ? List.of("incompatible") : broken;
    }

    /** A field an answer need not have is one a client may read all the same; the library lets it go. */
    private static List<String> fieldsGone(String before, String after) {
        var now = fields(after);
        return fields(before).entrySet().stream()
                .filter(schema -> now.containsKey(schema.getKey()))
                .flatMap(schema -> schema.getValue().stream()
                        .filter(field -> !now.get(schema.getKey()).contains(field))
                        .map(field -> schema.getKey() + "." + field + " is gone"))
                .toList();
    }

    private static Map<String, Set<String>> fields(String contract) {
        var fields = new TreeMap<String, Set<String>>();
        new OpenAPIV3Parser()
                .readContents(contract)
                .getOpenAPI()
                .getComponents()
                .getSchemas()
                .forEach((name, schema) -> {
                    Map<?, ?> properties = schema.getProperties();
                    if (properties != null) {
                        fields.put(
                                name,
                                properties.keySet().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.toSet()));
                    }
                });
        return fields;
    }
}
