package org.perilune.agreements.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.CanonicalJson;

/**
 * The number people quote: PA, the year, and fifty bits of the id's hash in Crockford's base 32. A counter would tell each
 * pair how much the others agree.
 */
final class AgreementNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS = 5;

    private AgreementNumber() {}

    static String of(AgreementId id, Instant proposedAt) {
        var hash = CanonicalJson.sha256(id.toString().getBytes(StandardCharsets.US_ASCII));
        long bits = 0;
        for (int index = 0; index < Long.BYTES; index++) {
            bits = bits << Byte.SIZE | hash[index] & 0xff;
        }
        var number = new StringBuilder(
                "PA-%04d-".formatted(proposedAt.atOffset(ZoneOffset.UTC).getYear()));
        for (int place = 0; place < LENGTH; place++) {
            number.append(ALPHABET.charAt((int) (bits >>> place * BITS & ALPHABET.length() - 1)));
        }
        return number.toString();
    }
}
