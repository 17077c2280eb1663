package org.perilune.bridge.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.perilune.bridge.BridgeProblems;
import org.perilune.bridge.ccsds.InvalidDocument;
import org.perilune.kernel.Refusal;

/** Documents on their way in: what is wrong with them becomes a refusal that names every field. */
final class Documents {

    private Documents() {}

    static <T> T read(String document, Function<String, T> reader) {
        try {
            return reader.apply(document);
        } catch (InvalidDocument e) {
            throw e.errors().isEmpty()
                    ? Refusal.of(BridgeProblems.MALFORMED_XML)
                    : invalid(e.errors().stream()
                            .map(error -> new Refusal.Violation(error.field(), error.message()))
                            .toList());
        }
    }

    static Refusal invalid(List<Refusal.Violation> violations) {
        return Refusal.of(BridgeProblems.DOCUMENT_INVALID, violations);
    }

    static byte[] sha256(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is wrong with the fields of one document against the market. */
    static final class Errors {

        private final List<Refusal.Violation> violations = new ArrayList<>();

        void when(boolean wrong, String field, String message) {
            if (wrong) {
                violations.add(new Refusal.Violation(field, message));
            }
        }

        void orRefuse() {
            if (!violations.isEmpty()) {
                throw invalid(violations);
            }
        }
    }
}
