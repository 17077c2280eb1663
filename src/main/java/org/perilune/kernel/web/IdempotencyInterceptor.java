package org.perilune.kernel.web;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/**
 * Outside the transaction interceptor (PLATFORM_BEFORE + 200): opens the transaction that the use case joins, and stores
 * the answer before it commits, so that effect and mark are one. Authentication and the token's scope were judged before
 * it; {@code If-Match} and the rules come after. Only a 2xx is stored: a refusal leaves the key free.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotencyInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");

    private static final ObjectMapper FINGERPRINT = JsonMapper.builder()
            .findAndAddModules()
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private final IdempotencyMarks marks;
    private final TransactionManager transactions;
    private final ObjectMapper json;
    private final UriInfo uri;
    private final HttpHeaders headers;

    IdempotencyInterceptor(
            IdempotencyMarks marks,
            TransactionManager transactions,
            ObjectMapper json,
            UriInfo uri,
            HttpHeaders headers) {
        this.marks = marks;
        this.transactions = transactions;
        this.json = json;
        this.uri = uri;
        this.headers = headers;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var key = key();
        var operation = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        var fingerprint = fingerprint(call);
        transactions.begin();
        boolean committing = false;
        try {
            var given = marks.claim(operation, key, fingerprint);
            var answer =
                    given.isPresent() ? replay(given.get(), fingerprint) : answer(call, operation, key, fingerprint);
            if (answer.getStatus() / 100 != 2) {
                return answer;
            }
            if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                throw new IllegalStateException("an answered request was marked for rollback");
            }
            committing = true;
            transactions.commit();
            return answer;
        } finally {
            if (!committing) {
                transactions.rollback();
            }
        }
    }

    private Response answer(InvocationContext call, String operation, String key, byte[] fingerprint) throws Exception {
        var made = (Response) call.proceed();
        if (made.getStatus() / 100 != 2) {
            return made;
        }
        var stored = new StoredAnswer(
                fingerprint,
                made.getStatus(),
                made.getLocation() == null ? null : made.getLocation().toString(),
                made.getHeaderString(HttpHeaders.ETAG),
                made.hasEntity() ? json.writeValueAsBytes(made.getEntity()) : null);
        marks.store(operation, key, stored);
        return stored.response();
    }

    private static Response replay(StoredAnswer stored, byte[] fingerprint) {
        if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return stored.response();
    }

    private String key() {
        var keys = headers.getRequestHeader("Idempotency-Key");
        if (keys == null || keys.size() != 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_MISSING);
        }
        return keys.get(0);
    }

    /** Path, query and the body: the parameter that carries no JAX-RS annotation. */
    private byte[] fingerprint(InvocationContext call) throws IOException {
        var digest = sha256();
        var query = Objects.toString(uri.getRequestUri().getRawQuery(), "");
        digest.update((uri.getPath() + "?" + query + "\n").getBytes(StandardCharsets.UTF_8));
        var annotations = call.getMethod().getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            if (Arrays.stream(annotations[i]).noneMatch(IdempotencyInterceptor::isOfHttp)) {
                digest.update(FINGERPRINT.writeValueAsBytes(call.getParameters()[i]));
            }
        }
        return digest.digest();
    }

    private static boolean isOfHttp(java.lang.annotation.Annotation annotation) {
        var name = annotation.annotationType().getName();
        return name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
