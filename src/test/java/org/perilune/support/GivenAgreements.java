package org.perilune.support;

import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;

/**
 * Agreements as the tests need them: negotiated and signed over the API, by keys the tests hold. Unless a test says
 * otherwise, both sides provide all six categories at one euro a unit, with the 72-hour ladder of TDRSS.
 */
public final class GivenAgreements {

    private GivenAgreements() {}

    /** A new agreement in force between the two; its id is its scope too. */
    public static UUID inForce(String proposer, String counterparty) {
        return inForce(proposer, counterparty, Map.of());
    }

    /** The same, with some of its terms replaced; a null value takes a clause out. */
    public static UUID inForce(String proposer, String counterparty, Map<String, ?> termsChanged) {
        var agreement = proposed(proposer, counterparty, termsChanged);
        sign(proposer, agreement).statusCode(200);
        sign(counterparty, agreement).statusCode(200);
        return agreement;
    }

    public static UUID proposed(String proposer, String counterparty, Map<String, ?> termsChanged) {
        GivenParticipants.active(proposer, counterparty);
        String agreement = propose(proposer, counterparty, terms(proposer, counterparty, termsChanged))
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(agreement);
    }

    public static ValidatableResponse propose(String proposer, String counterparty, Map<String, Object> terms) {
        return as(proposer)
                .body(Map.of("counterparty", id(counterparty), "title", "Shared services", "terms", terms))
                .post("/v1/agreements")
                .then();
    }

    /** The signer reads the version on the table, signs its bytes with its own key, and hands the signature in. */
    public static ValidatableResponse sign(String signer, UUID agreement) {
        var path = "/v1/agreements/" + agreement;
        var seen = as(signer).get(path).then().statusCode(200).extract();
        int version = seen.path("version");
        return as(signer)
                .header("If-Match", seen.header("ETag"))
                .body(signature(signer, version, canonical(signer, agreement, version)))
                .post(path + "/sign")
                .then();
    }

    public static byte[] canonical(String reader, UUID agreement, int version) {
        return as(reader)
                .get("/v1/agreements/" + agreement + "/versions/" + version + "/canonical")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static Map<String, Object> signature(String signer, int version, byte[] message) {
        var key = GivenParticipants.keyOf(signer);
        return Map.of(
                "version", version, "keyFingerprint", Keys.fingerprint(key), "signature", Keys.sign(key, message));
    }

    public static Map<String, Object> terms(String proposer, String counterparty, Map<String, ?> changed) {
        var all = Arrays.stream(Category.values()).map(Category::name).toList();
        var terms = new LinkedHashMap<String, Object>();
        terms.put("demonstration", true);
        terms.put(
                "covers",
                List.of(
                        Map.of("provider", id(proposer), "categories", all),
                        Map.of("provider", id(counterparty), "categories", all)));
        terms.put("rateCard", euros(Map.of("kind", "PER_UNIT", "price", "1.00")));
        terms.put(
                "cancellationLadder",
                List.of(
                        Map.of("noticeHours", 72, "chargePercent", "0"),
                        Map.of("noticeHours", 0, "chargePercent", "100")));
        terms.put("settlementMode", "REIMBURSABLE");
        terms.put("period", "MONTHLY");
        terms.put("disputeWindowDays", 30);
        terms.put("confirmation", "PROVIDER");
        terms.put("confirmWithinHours", 48);
        terms.put("liabilityRegime", "Cross-waiver of liability between the parties");
        terms.put("intellectualProperty", "Each party keeps what it brings");
        terms.put("goodsAndTechnicalData", "Only what is needed to use the service, for that use alone");
        terms.put("contacts", List.of("duty officer at operations.example"));
        terms.put("terminationNoticeDays", 30);
        terms.put("priority", Map.of("floor", 4, "noticeMinutes", 60, "makeGood", "CREDIT", "makeGoodWithinDays", 90));
        terms.put("disputePath", "The officers of both sides, then an expert both name");
        terms.put("changeOfLaw", "The side whom a new law binds says so at once");
        terms.put(
                "liveBookings", Map.of("onSuspension", "HONOUR", "onTermination", "HONOUR", "onChangeOfLaw", "HONOUR"));
        terms.putAll(changed);
        terms.values().removeIf(java.util.Objects::isNull);
        return terms;
    }

    /** A card in euros with this one tariff for every meter in every category. */
    public static Map<String, Object> euros(Map<String, Object> tariff) {
        var items = new ArrayList<Map<String, Object>>();
        for (var category : Category.values()) {
            for (var meter : Meter.values()) {
                items.add(Map.of("category", category, "meter", meter, "tariff", tariff));
            }
        }
        return Map.of(
                "unitOfAccount",
                Map.of("scheme", "ISO4217", "code", "EUR", "scale", 2),
                "rounding",
                "HALF_EVEN",
                "items",
                items);
    }
}
