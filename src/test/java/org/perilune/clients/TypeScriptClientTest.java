package org.perilune.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.caoccao.javet.annotations.V8Function;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenBookings;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenSettlement;
import org.perilune.support.Keys;

/** The TypeScript client generated from the contract: compiled strictly, run from listing to settlement. */
@QuarkusTest
class TypeScriptClientTest {

    private static final Instant STARTS = GivenBookings.at(20, 6);
    private static final Instant ENDS = GivenBookings.at(20, 12);

    private static final TypeScript TYPESCRIPT = new TypeScript(Path.of("target/clients"));
    private static Path script;

    @Inject
    FakeClock clock;

    @BeforeAll
    static void the_script_is_compiled_against_the_client() throws Exception {
        script = TYPESCRIPT.script(Path.of("src/test/typescript/story.ts"));
    }

    @BeforeEach
    void two_participants() {
        GivenParticipants.active("esa", "jaxa");
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void it_lists_agrees_requests_uses_and_settles() throws Exception {
        assertThat(told("story(JSON.parse(setting), outside)")).isEqualTo("{\"state\":\"SETTLED\",\"net\":\"345.00\"}");
    }

    @Test
    void a_refusal_carries_its_status_and_its_code() throws Exception {
        assertThat(told("refusal(JSON.parse(setting))")).isEqualTo("\"404 not-found\"");
    }

    @Test
    void fields_and_values_of_a_later_service_are_read_over() throws Exception {
        assertThat(told("later()")).isEqualTo("\"TELEPORTED\"");
    }

    private String told(String call) throws Exception {
        return TYPESCRIPT.run(script, call, new ObjectMapper().writeValueAsString(setting()), new Outside());
    }

    private static Map<String, Object> setting() {
        var setting = new LinkedHashMap<String, Object>();
        setting.put("address", RestAssured.baseURI + ":" + RestAssured.port);
        setting.put("tokens", Map.of("esa", Actors.token("esa"), "jaxa", Actors.token("jaxa")));
        setting.put("counterparty", Actors.id("jaxa"));
        setting.put("asset", GivenCatalog.asset("jaxa"));
        setting.put("resource", GivenCatalog.slot("jaxa"));
        setting.put("terms", GivenAgreements.terms("esa", "jaxa", Map.of()));
        setting.put("details", GivenCatalog.details(Map.of()));
        setting.put("startsAt", STARTS.toString());
        setting.put("endsAt", ENDS.toString());
        setting.put(
                "afterThePeriod",
                GivenSettlement.endOfMonth(ENDS).plus(Duration.ofMinutes(5)).toString());
        return setting;
    }

    /** What the script asks of the world around it. */
    public final class Outside {

        @V8Function
        public void moveClock(String instant) {
            clock.moveTo(Instant.parse(instant).plusSeconds(1));
        }

        @V8Function
        public String fingerprint(String participant) {
            return Keys.fingerprint(GivenParticipants.keyOf(participant));
        }

        @V8Function
        public String sign(String participant, String base64) {
            return Keys.sign(
                    GivenParticipants.keyOf(participant), Base64.getDecoder().decode(base64));
        }

        @V8Function
        public String once() {
            return UUID.randomUUID().toString();
        }
    }
}
