package org.perilune.booking.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.perilune.agreements.RateCard;
import org.perilune.agreements.TermsDocument;
import org.perilune.booking.BookingView;
import org.perilune.booking.Claim;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Meter;

/** What a booking was agreed under, written once as canonical JSON. Whole numbers are strings: 64 bits are more than JSON has. */
final class SnapshotText {

    private static final JsonMapper READER = new JsonMapper();

    private SnapshotText() {}

    record Frozen(BookingView.Snapshot snapshot, List<Claim> claims) {}

    static String of(Assessment assessed) {
        var agreement = assessed.agreement().orElseThrow();
        var price = assessed.price().orElseThrow();
        return CanonicalJson.text(Map.ofEntries(
                Map.entry("agreementVersion", agreement.version()),
                Map.entry("agreementSha256", agreement.canonicalSha256()),
                Map.entry("offeringVersion", String.valueOf(assessed.offering().version())),
                Map.entry("offeringName", assessed.offering().name()),
                Map.entry("crewLifeSupport", assessed.offering().details().crewLifeSupport()),
                Map.entry("ruleVersion", String.valueOf(assessed.ruleVersion())),
                Map.entry("rateCard", TermsDocument.of(agreement.terms().rateCard())),
                Map.entry(
                        "price",
                        Map.of(
                                "amount", String.valueOf(price.amount()),
                                "unit", price.unit(),
                                "scale", price.scale(),
                                "explanation", price.explanation())),
                Map.entry("ladder", TermsDocument.of(agreement.terms().cancellationLadder())),
                Map.entry(
                        "claims",
                        assessed.claims().stream().map(SnapshotText::claim).toList())));
    }

    static Frozen read(String text) {
        var json = tree(text);
        var price = json.path("price");
        var snapshot = new BookingView.Snapshot(
                json.path("agreementVersion").asInt(),
                json.path("agreementSha256").asText(),
                Long.parseLong(json.path("offeringVersion").asText()),
                json.path("offeringName").asText(),
                Long.parseLong(json.path("ruleVersion").asText()),
                TermsDocument.rateCard(json.path("rateCard")),
                new RateCard.Price(
                        Long.parseLong(price.path("amount").asText()),
                        price.path("unit").asText(),
                        price.path("scale").asInt(),
                        price.path("explanation").asText()),
                TermsDocument.ladder(json.path("ladder")));
        var claims = StreamSupport.stream(json.path("claims").spliterator(), false)
                .map(SnapshotText::claim)
                .toList();
        return new Frozen(snapshot, claims);
    }

    /** Whether people's lives hang on it; a booking that did not freeze the answer counts as if they did. */
    static boolean crewLifeSupport(String text) {
        return tree(text).path("crewLifeSupport").asBoolean(true);
    }

    private static Map<String, Object> claim(Claim claim) {
        return Map.of(
                "resource", claim.resource().toString(),
                "dimension", claim.dimension(),
                "meter", claim.meter().name(),
                "ticks", String.valueOf(claim.ticks()));
    }

    private static Claim claim(JsonNode json) {
        return new Claim(
                new ResourceId(UUID.fromString(json.path("resource").asText())),
                json.path("dimension").asText(),
                Meter.valueOf(json.path("meter").asText()),
                Long.parseLong(json.path("ticks").asText()));
    }

    private static JsonNode tree(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is not the JSON it was written as", e);
        }
    }
}
