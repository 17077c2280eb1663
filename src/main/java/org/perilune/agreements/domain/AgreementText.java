package org.perilune.agreements.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.perilune.agreements.Terms;
import org.perilune.agreements.TermsDocument;
import org.perilune.kernel.CanonicalJson;
import org.perilune.participants.ParticipantView;

/** What both sides sign: the number, the version, who they are, the title and the terms, in canonical form. */
final class AgreementText {

    private static final JsonMapper READER = new JsonMapper();

    private AgreementText() {}

    static byte[] canonical(
            String number,
            int version,
            ParticipantView proposer,
            ParticipantView counterparty,
            String title,
            Terms terms) {
        return CanonicalJson.bytes(Map.of(
                "number",
                number,
                "version",
                version,
                "parties",
                Map.of("proposer", party(proposer), "counterparty", party(counterparty)),
                "title",
                title,
                "terms",
                TermsDocument.of(terms)));
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
