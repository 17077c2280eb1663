import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies exported agreements with nothing but a Java runtime (17 or newer), on a machine without a network:
 *
 * <pre>java VerifyAgreement.java agreement.txt [more files]</pre>
 *
 * One line a file, VERIFIED or FAILED and why; the exit status is 0 only when all are verified. It trusts nothing in the file:
 * both parties named in the signed bytes must have signed them with the keys shown, and both renderings must have the hashes
 * those bytes name. Whether the keys are the parties' own is for the reader: compare the fingerprints shown with those the
 * parties gave out of band.
 */
class VerifyAgreement {

    private static final Pattern PARTIES =
            Pattern.compile("\"parties\":\\{\"counterparty\":\\{\"code\":\"([A-Z0-9-]+)\",\"id\":\"([0-9a-f-]{36})\"},"
                    + "\"proposer\":\\{\"code\":\"([A-Z0-9-]+)\",\"id\":\"([0-9a-f-]{36})\"}}");
    private static final Pattern RENDERING =
            Pattern.compile("\"rendering\":\\{\"html\":\"([0-9a-f]{64})\",\"pdf\":\"([0-9a-f]{64})\"}");

    public static void main(String[] files) throws IOException {
        boolean all = files.length > 0;
        for (var file : files) {
            try {
                System.out.println("VERIFIED " + file + " " + verified(Files.readAllBytes(Path.of(file))));
            } catch (GeneralSecurityException | RuntimeException e) {
                all = false;
                System.out.println("FAILED " + file + " " + e.getMessage());
            }
        }
        System.exit(all ? 0 : 1);
    }

    /** What was verified, in words; throws when anything is not as it must be. */
    static String verified(byte[] file) throws GeneralSecurityException {
        var text = new String(file, StandardCharsets.US_ASCII);
        need(MessageDigest.isEqual(text.getBytes(StandardCharsets.US_ASCII), file), "it is not plain text");
        need(text.endsWith("\n"), "it is cut short");
        var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        need(lines.get(0).equals("perilune-agreement/1"), "it is no exported agreement");
        var document = bytes(lines.get(1), "document");
        var json = new String(document, StandardCharsets.UTF_8);
        var parties = PARTIES.matcher(json);
        need(parties.find(), "the document names no parties");
        int next = 2 + renderings(json, lines);
        need(lines.size() == next + 2, "it does not hold two signatures");
        var said = new ArrayList<String>();
        for (var line : lines.subList(next, lines.size())) {
            var parts = line.split(" ", -1);
            need(parts.length == 4 && parts[0].equals("signature"), "a line is no signature");
            var side = parts[1].equals(parties.group(2)) ? 1 : parts[1].equals(parties.group(4)) ? 3 : 0;
            need(side > 0, "one signed who is no party");
            var key = decoded(parts[2]);
            need(
                    signed(key, document, decoded(parts[3])),
                    "the signature of " + parties.group(side) + " is not over this document");
            said.add(parties.group(side) + " with key " + sha256(key));
        }
        need(
                !parties.group(2).equals(parties.group(4))
                        && !lines.get(next)
                                .split(" ")[1]
                                .equals(lines.get(next + 1).split(" ")[1]),
                "one party signed twice");
        return "sha256 " + sha256(document) + ", signed by " + String.join(" and ", said);
    }

    /** How many lines the renderings take; a document that names none has none. */
    private static int renderings(String json, List<String> lines) throws GeneralSecurityException {
        var hashes = RENDERING.matcher(json);
        if (!hashes.find()) {
            return 0;
        }
        need(sha256(bytes(lines.get(2), "html")).equals(hashes.group(1)), "the HTML is not the one that was signed");
        need(sha256(bytes(lines.get(3), "pdf")).equals(hashes.group(2)), "the PDF is not the one that was signed");
        return 2;
    }

    private static byte[] bytes(String line, String name) {
        need(line.startsWith(name + " "), "the line of the " + name + " is missing");
        return decoded(line.substring(name.length() + 1));
    }

    /** Base64 in its one proper form: a flipped bit that decoding would forgive is not forgiven. */
    private static byte[] decoded(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        need(Base64.getEncoder().encodeToString(bytes).equals(base64), "a value is not proper base64");
        return bytes;
    }

    private static boolean signed(byte[] key, byte[] message, byte[] signature) throws GeneralSecurityException {
        need(key.length == 32, "a key is not one of Ed25519");
        var y = key.clone();
        boolean odd = (y[31] & 0x80) != 0;
        y[31] &= 0x7f;
        for (int index = 0; index < 16; index++) {
            var low = y[index];
            y[index] = y[31 - index];
            y[31 - index] = low;
        }
        var point = new EdECPoint(odd, new BigInteger(1, y));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        verifier.update(message);
        return verifier.verify(signature);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
