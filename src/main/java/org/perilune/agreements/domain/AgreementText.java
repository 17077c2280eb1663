package org.perilune.agreements.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perilune.agreements.Terms;
import org.perilune.agreements.TermsDocument;
import org.perilune.kernel.CanonicalJson;
import org.perilune.participants.ParticipantView;

/** What both sides sign: the number, the version, who they are, the title, the terms and the hashes of their renderings, in canonical form. */
final class AgreementText {

    private static final JsonMapper READER = new JsonMapper();

    private AgreementText() {}

    /** The document in the order in which people read it. */
    static Map<String, Object> document(
            String number,
            int version,
            ParticipantView proposer,
            ParticipantView counterparty,
            String title,
            Terms terms) {
        var document = new LinkedHashMap<String, Object>();
        document.put("number", number);
        document.put("version", version);
        document.put("title", title);
        var parties = new LinkedHashMap<String, Object>();
        parties.put("proposer", party(proposer));
        parties.put("counterparty", party(counterparty));
        document.put("parties", parties);
        document.put("terms", TermsDocument.of(terms));
        return document;
    }

    /** The bytes that are signed: the document, and the hashes of its renderings. */
    static byte[] canonical(Map<String, Object> document, AgreementRendering rendering) {
        var signed = new LinkedHashMap<>(document);
        signed.put("rendering", rendering.hashes());
        return CanonicalJson.bytes(signed);
    }

    static Terms terms(byte[] canonical) {
        return TermsDocument.terms(read(canonical).required("terms"));
    }

    private static Map<String, String> party(ParticipantView participant) {
        return Map.of("id", participant.id().toString(), "code", participant.code());
    }

    private static JsonNode read(byte[] canonical) {
        try {
            return READER.readTree(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
