package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.DerivedSecret;

/**
 * The secret part of a calendar's link: whose and which, under a key only the service has. Nothing of it is stored, so
 * nobody who reads the database can follow a link.
 */
@ApplicationScoped
class CalendarTokens {

    private static final int IDS = 32;
    private static final int CODE = 20;

    private final byte[] key;

    CalendarTokens(@ConfigProperty(name = "perilune.sealer-key-file") String file) {
        key = DerivedSecret.of(Path.of(file), "calendar links v1");
    }

    record Named(UUID owner, UUID calendar) {}

    String of(UUID owner, UUID calendar) {
        var ids = ids(owner, calendar);
        var token = Arrays.copyOf(ids, IDS + CODE);
        System.arraycopy(DerivedSecret.hmac(key, ids), 0, token, IDS, CODE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Optional<Named> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != IDS + CODE) {
                return Optional.empty();
            }
            var ids = Arrays.copyOf(bytes, IDS);
            var code = Arrays.copyOf(DerivedSecret.hmac(key, ids), CODE);
            if (!MessageDigest.isEqual(code, Arrays.copyOfRange(bytes, IDS, IDS + CODE))) {
                return Optional.empty();
            }
            var words = ByteBuffer.wrap(ids);
            return Optional.of(
                    new Named(new UUID(words.getLong(), words.getLong()), new UUID(words.getLong(), words.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] ids(UUID owner, UUID calendar) {
        return ByteBuffer.allocate(IDS)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putLong(calendar.getMostSignificantBits())
                .putLong(calendar.getLeastSignificantBits())
                .array();
    }
}
