package org.perilune.settlement.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;
import org.perilune.ledger.EntryView;

/** What a sealed entry says, read from the very bytes that were hashed. */
record EntryDocument(JsonNode json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static EntryDocument of(EntryView entry) {
        try {
            return new EntryDocument(MAPPER.readTree(entry.canonical()).required("document"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry whose canonical bytes are no JSON: " + entry.id(), e);
        }
    }

    String text(String field) {
        return json.required(field).asText();
    }

    UUID id(String field) {
        return UUID.fromString(text(field));
    }

    Optional<UUID> optionalId(String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText).map(UUID::fromString);
    }

    ParticipantId participant(String field) {
        return new ParticipantId(id(field));
    }

    int number(String field) {
        return json.required(field).intValue();
    }

    boolean flag(String field) {
        return json.required(field).booleanValue();
    }

    BigDecimal decimal(String field) {
        return new BigDecimal(text(field));
    }

    Optional<Quantity> quantity(String field) {
        return Optional.ofNullable(json.get(field))
                .map(quantity -> Quantity.of(
                        quantity.required("value").asText(),
                        quantity.required("unit").asText()));
    }
}
