package org.perilune.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.support.Actors;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/**
 * Over random worlds: whatever a provider does to what a viewer may not read, the viewer's every answer stays the same, byte for
 * byte: bodies, statuses, headers, pages, refusals, news. The worlds are few in the suite; the campaign runs a thousand.
 */
@QuarkusTest
@Tag("R-17")
@Tag("R-18")
class MaskingMetamorphicTest {

    private static final int WORLDS = Integer.getInteger("perilune.masking.worlds", 25);
    private static final long SEED = Long.getLong("perilune.masking.seed", System.nanoTime());

    private static final String PROVIDER = Actors.stranger(6);
    private static final String PARTNER = Actors.stranger(7);
    private static final String STRANGER = Actors.stranger(8);
    private static final String KEPT_OUT = Actors.stranger(19);

    private static final List<String> RELEASED = List.of("PUBLIC", "AGREEMENT", "NAMED_PARTIES", "INTERNAL");
    private static final List<String> CLASSES =
            List.of("NOT_CONTROLLED", "EAR99", "CONTROLLED_9E515", "ITAR", "OTHER_NATIONAL", "UNKNOWN");
    private static final List<String> LISTINGS = List.of("UNLISTED", "ALL_PARTICIPANTS", "ALL_PARTICIPANTS");

    private static UUID slot;
    private static UUID asset;

    private final Random random = new Random(SEED);
    private final String ruleId = GivenRules.freshId("US");

    /** An offering of a world: what is told of it, and where it is. */
    private record Offered(UUID id, Map<String, Object> details) {}

    @BeforeEach
    void a_provider_a_partner_a_stranger_and_one_from_whom_the_law_keeps_content() {
        GivenParticipants.active("nasa", PROVIDER, PARTNER, STRANGER, KEPT_OUT);
        if (slot == null) {
            GivenParticipants.affiliated(KEPT_OUT, "XX_KEPT_OUT");
            GivenAgreements.inForce(PROVIDER, PARTNER);
            slot = GivenCatalog.slot(PROVIDER);
            asset = GivenCatalog.asset(PROVIDER);
        }
        GivenRules.published(
                ruleId,
                GivenRules.rule(
                        "MASK",
                        "XX_KEPT_OUT",
                        Map.of("bound", List.of("*"), "dataClasses", List.of("ITAR", "CONTROLLED_9E515"))));
    }

    @AfterEach
    void the_law_is_as_it_was() {
        GivenRules.ended(ruleId);
    }

    @Test
    void what_is_masked_moves_no_byte_of_any_answer() {
        System.out.printf("masking: seed %d, worlds %d%n", SEED, WORLDS);
        int changes = 0;
        for (int world = 0; world < WORLDS; world++) {
            changes += aWorld(world);
        }
        System.out.printf("masking: %d worlds, %d masked changes, no byte moved%n", WORLDS, changes);
        assertThat(changes).as("worlds in which something masked was changed").isGreaterThan(WORLDS / 2);
    }

    private int aWorld(int world) {
        var viewer = pick(List.of(STRANGER, PARTNER, KEPT_OUT));
        var offered = new ArrayList<Offered>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            offered.add(offer(viewer));
        }
        var changed = pick(offered);
        var masked = change(viewer, changed.details());
        var position = feed(viewer, "");
        var before = answers(viewer, offered, position);
        if (masked) {
            describe(changed);
        }
        var after = answers(viewer, offered, position);
        for (var question : before.keySet()) {
            assertThat(after.get(question))
                    .as("seed %d, world %d, %s asking %s", SEED, world, viewer, question)
                    .isEqualTo(before.get(question));
        }
        offered.forEach(one -> GivenCatalog.move(PROVIDER, one.id(), "retire").statusCode(200));
        return masked ? 1 : 0;
    }

    private Offered offer(String viewer) {
        var details = new HashMap<String, Object>();
        details.put("name", "Relay pass " + random.nextInt(1000));
        details.put("listing", pick(LISTINGS));
        if (random.nextBoolean()) {
            details.put("namedParties", List.of(id(pick(List.of(STRANGER, PARTNER, KEPT_OUT)))));
        }
        var attributes = new ArrayList<Map<String, Object>>();
        for (int count = random.nextInt(6); count > 0; count--) {
            attributes.add(attribute("attribute-" + count));
        }
        details.put("attributes", attributes);
        var whole = GivenCatalog.details(details);
        var id = GivenCatalog.created(as(PROVIDER)
                .body(Map.of(
                        "asset",
                        asset,
                        "category",
                        Category.COMMUNICATION,
                        "meter",
                        Meter.CONTACT,
                        "resources",
                        List.of(slot),
                        "details",
                        whole,
                        "demonstration",
                        true))
                .post("/v1/offerings")
                .then());
        GivenCatalog.move(PROVIDER, id, "list").statusCode(200);
        return new Offered(id, new HashMap<>(whole));
    }

    private Map<String, Object> attribute(String code) {
        var attribute = new HashMap<String, Object>();
        attribute.put("code", code);
        attribute.put("value", String.valueOf(random.nextInt(100_000)));
        attribute.put("evidence", pick(List.of("TESTED", "ANALYSED", "ASSERTED", "UNKNOWN")));
        attribute.put("releasability", pick(RELEASED));
        attribute.put("exportClass", pick(CLASSES));
        return attribute;
    }

    /** Changes, adds or takes away something the viewer may not read; false where this world has nothing such to do. */
    private boolean change(String viewer, Map<String, Object> details) {
        @SuppressWarnings("unchecked")
        var attributes = new ArrayList<>((List<Map<String, Object>>) details.get("attributes"));
        var masked = attributes.stream()
                .filter(attribute -> !reads(viewer, details, attribute))
                .toList();
        var act = random.nextInt(3);
        if (act == 0 || masked.isEmpty()) {
            var added = attribute("added-" + random.nextInt(1000));
            if (reads(viewer, details, added)) {
                return false;
            }
            attributes.add(random.nextInt(attributes.size() + 1), added);
        } else {
            var one = pick(masked);
            attributes.remove(one);
            if (act == 1) {
                var other = new HashMap<>(one);
                other.put("value", "changed " + random.nextInt(100_000));
                other.put("standard", "CCSDS 506." + random.nextInt(9));
                attributes.add(other);
            }
        }
        details.put("attributes", attributes);
        return true;
    }

    /** What the design says, written down a second time: the test does not ask the program whether something is masked. */
    private static boolean reads(String viewer, Map<String, Object> details, Map<String, Object> attribute) {
        var exportClass = (String) attribute.get("exportClass");
        boolean byLaw =
                viewer.equals(KEPT_OUT) && List.of("ITAR", "CONTROLLED_9E515").contains(exportClass);
        if (byLaw || exportClass.equals("UNKNOWN")) {
            return false;
        }
        return switch ((String) attribute.get("releasability")) {
            case "PUBLIC" -> true;
            case "AGREEMENT" -> viewer.equals(PARTNER);
            case "NAMED_PARTIES" -> ((List<?>) details.getOrDefault("namedParties", List.of())).contains(id(viewer));
            default -> false;
        };
    }

    private static void describe(Offered offered) {
        var path = "/v1/offerings/" + offered.id();
        as(PROVIDER)
                .header("If-Match", as(PROVIDER).get(path).getHeader("ETag"))
                .body(offered.details())
                .post(path + "/describe")
                .then()
                .statusCode(200);
    }

    /** Reading by id, searching with every filter there is, paging one by one, asking what cannot be, booking, and the news. */
    private static Map<String, String> answers(String viewer, List<Offered> offered, String position) {
        var answers = new LinkedHashMap<String, String>();
        var questions = new ArrayList<String>();
        offered.forEach(one -> questions.add("/v1/offerings/" + one.id()));
        var ofProvider = "/v1/offerings?provider=" + id(PROVIDER);
        questions.add(ofProvider + "&limit=200");
        questions.add(ofProvider + "&category=COMMUNICATION&maturity=OPERATIONAL");
        questions.add(ofProvider + "&body=MOON&latitude=-90&longitude=0&withinKilometres=50");
        questions.add(ofProvider + "&needValue=1&needUnit=%7Bcontact%7D");
        questions.add(ofProvider + "&limit=0");
        questions.add(ofProvider + "&cursor=nonsense");
        questions.forEach(question ->
                answers.put(question, shape(as(viewer).urlEncodingEnabled(false).get(question))));
        page(viewer, ofProvider + "&limit=1", answers);
        offered.forEach(one -> answers.put("retire " + one.id(), retire(viewer, one.id())));
        offered.forEach(one -> answers.put("quote " + one.id(), quote(viewer, one.id())));
        answers.put("news", feed(viewer, position));
        return answers;
    }

    private static void page(String viewer, String question, Map<String, String> answers) {
        String cursor = null;
        do {
            var asked = question + (cursor == null ? "" : "&cursor=" + cursor);
            var page = as(viewer).urlEncodingEnabled(false).get(asked);
            answers.put("page " + answers.size(), shape(page));
            cursor = page.path("nextCursor");
        } while (cursor != null);
    }

    private static String retire(String viewer, UUID offering) {
        return shape(as(viewer).header("If-Match", "\"0\"").post("/v1/offerings/" + offering + "/retire"));
    }

    private static String quote(String viewer, UUID offering) {
        return shape(as(viewer)
                .body(Map.of(
                        "offering",
                        offering,
                        "window",
                        Map.of("startsAt", "2040-03-01T10:00:00Z", "endsAt", "2040-03-01T11:00:00Z"),
                        "quantity",
                        Map.of("value", "1", "unit", "{contact}")))
                .post("/v1/quotes"));
    }

    /** What the feed has from that position on; from nowhere, where it ends. */
    private static String feed(String viewer, String position) {
        if (!position.isEmpty()) {
            return shape(as(viewer).get("/v1/events?limit=200&after=" + position));
        }
        var after = "";
        while (true) {
            var page = as(viewer)
                    .get("/v1/events?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            if (page.<List<?>>path("items").isEmpty()) {
                return page.path("next");
            }
            after = "&after=" + page.path("next");
        }
    }

    /** Status, headers less date and trace, and body. */
    private static String shape(Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().asList().stream()
                .filter(header ->
                        !List.of("date", "trace-id").contains(header.getName().toLowerCase()))
                .forEach(header -> headers.put(header.getName().toLowerCase(), header.getValue()));
        return answer.statusCode() + " " + headers + " " + answer.asString();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
