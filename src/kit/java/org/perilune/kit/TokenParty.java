package org.perilune.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A party with a user name and a password at the identity provider, and its Ed25519 key in PEM files of its own. */
final class TokenParty implements Party {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RAW_LENGTH = 32;
    private static final int MARGIN_SECONDS = 30;

    private final URI tokens;
    private final Map<String, String> login;
    private final @Nullable Path key;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    TokenParty(URI tokens, String client, String user, String password, @Nullable Path key) {
        this.tokens = tokens;
        this.login = Map.of("grant_type", "password", "client_id", client, "username", user, "password", password);
        this.key = key;
    }

    @Override
    public String name() {
        return login.get("username");
    }

    @Override
    public String id() {
        return claims(token()).path("participant").asText();
    }

    @Override
    public synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            var answer = asked();
            token = answer.path("access_token").asText();
            renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong() - MARGIN_SECONDS);
        }
        return token;
    }

    private JsonNode asked() {
        var form = login.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException(name() + " gets no token: status " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalArgumentException("the token endpoint " + tokens + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }

    static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new IllegalArgumentException("an access token is no JSON Web Token", e);
        }
    }

    @Override
    public String fingerprint() {
        var encoded = decoded(Path.of(key().toString().replaceFirst("\\.pem$", ".public.pem")));
        return Digests.sha256(Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length));
    }

    @Override
    public String sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(decoded(key()))));
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key " + key + " cannot sign", e);
        }
    }

    private Path key() {
        if (key == null) {
            throw new NotRun("no key of " + name() + " was given");
        }
        return key;
    }

    private static byte[] decoded(Path file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", ""));
        } catch (IOException e) {
            throw new IllegalArgumentException("the key " + file + " cannot be read", e);
        }
    }
}
