package org.perilune.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one byte form of a document (RFC 8785, JSON Canonicalization Scheme). What is signed or hashed goes through here.
 * Documents are made of maps, lists, strings, booleans and small integers: amounts and instants are strings, because a
 * JSON number is a binary floating point number to most readers.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private CanonicalJson() {}

    public static byte[] bytes(Object document) {
        try {
            return ofText(MAPPER.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canonical bytes of a JSON text. */
    public static byte[] ofText(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Object document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The lower-case hexadecimal SHA-256 of the bytes. */
    public static String fingerprint(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }
}
