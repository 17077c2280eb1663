package org.perilune.ledger.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.CanonicalJson;
import org.perilune.ledger.NewEntry;

/**
 * The canonical bytes of an entry: what its leaf commits to. A nonce of 128 random bits keeps the hash from telling
 * anything to who tries likely contents.
 */
final class EntryText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private EntryText() {}

    static byte[] canonical(UUID id, NewEntry entry, Instant recordedAt) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = new LinkedHashMap<String, Object>();
        text.put("id", id.toString());
        text.put("scope", entry.scope().toString());
        text.put("kind", entry.kind());
        text.put("author", entry.author().toString());
        text.put("effectiveAt", entry.effectiveAt().toString());
        text.put("recordedAt", recordedAt.toString());
        entry.corrects().ifPresent(corrected -> text.put("corrects", corrected.toString()));
        text.put(
                "legs",
                entry.legs().stream()
                        .map(leg -> Map.of(
                                "account", leg.account(), "unit", leg.unit(), "amount", Long.toString(leg.amount())))
                        .toList());
        text.put("document", entry.document());
        text.put("nonce", HexFormat.of().formatHex(nonce));
        return CanonicalJson.bytes(text);
    }
}
