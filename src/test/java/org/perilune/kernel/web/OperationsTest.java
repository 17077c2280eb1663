package org.perilune.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final String CONTRACT = """
            info: { version: 1.2.0, x-maturity: PREVIEW, x-last-updated: '2026-11-23' }
            paths:
              /v1/things:
                get: { operationId: listThings }
                post: { operationId: addThing }
              /v1/things/search:
                post: { operationId: searchThings }
              /v1/things/{id}:
                get: { operationId: seeThing, deprecated: true, x-deprecated-on: '2027-01-01', x-sunset-on: '2027-07-01' }
              /v1/things/{id}/close:
                post: { operationId: closeThing }
            """;

    @Test
    void a_path_names_the_methods_it_answers() throws IOException {
        assertThat(operations().allowed("/v1/things")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(operations().allowed("/v1/things/7")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(operations().allowed("/v1/things/7/close")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void a_word_in_the_path_goes_before_a_variable() throws IOException {
        assertThat(operations().allowed("/v1/things/search")).isEqualTo("OPTIONS, POST");
        assertThat(operations().find("POST", "/v1/things/search"))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("searchThings"));
    }

    @Test
    void a_deprecated_operation_says_since_when_and_until_when() throws IOException {
        assertThat(operations().find("GET", "/v1/things/7"))
                .hasValueSatisfying(found -> assertThat(Deprecation.headers(found))
                        .isEqualTo(Map.of(
                                "Deprecation", "@1798761600",
                                "Sunset", "Thu, 1 Jul 2027 00:00:00 GMT")));
    }

    @Test
    void an_operation_that_stays_says_nothing() throws IOException {
        assertThat(operations().find("POST", "/v1/things"))
                .hasValueSatisfying(
                        found -> assertThat(Deprecation.headers(found)).isEmpty());
    }

    private static Operations operations() throws IOException {
        return Operations.of(new ByteArrayInputStream(CONTRACT.getBytes(StandardCharsets.UTF_8)));
    }
}
