package org.perilune.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perilune.kit.FaultyMarket.Fault;
import org.perilune.kit.FaultyMarket.Passing;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;
import org.perilune.support.Keys;

/** The kit passes against the service, and names the number whose rule is broken. */
@QuarkusTest
class KitTest {

    private static final int FAULTS_IN_THE_SUITE = 3;

    @Inject
    FakeClock time;

    @TempDir
    Path folder;

    @BeforeEach
    void three_participants() {
        GivenParticipants.active(Actors.stranger(20), Actors.stranger(21), Actors.stranger(22));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void every_sequence_passes_against_the_service() throws Exception {
        var outcomes = Kit.run(Kit.sequences(), stage(service()));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.verdict() != Outcome.Verdict.PASSED)
                .as(Report.text(outcomes))
                .isEmpty();
        Report.junit(outcomes, folder.resolve("junit.xml"));
        assertThat(Files.readString(folder.resolve("junit.xml")))
                .contains("tests=\"" + outcomes.size() + "\" failures=\"0\"")
                .contains("BKG-01");
    }

    @Test
    void a_rule_broken_on_purpose_fails_its_own_number() throws Exception {
        var faults = new ArrayList<>(faults().entrySet());
        long seed = Long.getLong("perilune.seed", new Random().nextLong());
        Collections.shuffle(faults, new Random(seed));
        int many = Boolean.getBoolean("perilune.campaign") ? faults.size() : FAULTS_IN_THE_SUITE;
        System.out.println("kit faults, seed " + seed);
        for (var fault : faults.subList(0, many)) {
            var number = fault.getKey();
            var chapter = Kit.sequences().stream()
                    .filter(sequence -> sequence.number().startsWith(number.substring(0, 3)))
                    .toList();
            try (var broken = new FaultyMarket(service(), fault.getValue())) {
                var failed = Kit.run(chapter, stage(broken.address())).stream()
                        .filter(outcome -> outcome.verdict() == Outcome.Verdict.FAILED)
                        .map(outcome -> outcome.sequence().number())
                        .toList();
                System.out.println("kit fault " + number + " failed " + failed);
                assertThat(failed).as("seed %d", seed).contains(number);
                assertThat(failed).as("seed %d: others stay green", seed).hasSizeLessThan(chapter.size());
            }
        }
    }

    @Test
    void there_are_ninety_sequences_and_a_third_refuse_and_no_number_is_given_twice() {
        var sequences = Kit.sequences();
        assertThat(sequences).hasSizeGreaterThanOrEqualTo(90);
        assertThat(sequences.stream().filter(sequence -> sequence.kind() == Sequence.Kind.NEGATIVE))
                .hasSizeGreaterThanOrEqualTo(sequences.size() / 3);
        assertThat(new HashSet<>(sequences.stream().map(Sequence::number).toList()))
                .hasSameSizeAs(sequences);
    }

    @Test
    void the_plan_in_the_documentation_is_the_kits() throws Exception {
        assertThat(Files.readString(Path.of("docs/conformance-plan.md"))).isEqualTo(Report.plan(Kit.sequences()));
    }

    @Test
    void without_a_clock_that_moves_what_needs_it_is_not_run_and_not_passed() {
        var stage = new Stage(new Market(service()), new WallClock(), party(20), party(21), party(22), null);
        var outcomes = Kit.run(
                Kit.sequences().stream()
                        .filter(sequence ->
                                List.of("AGR-10", "ISO-13", "AGR-19").contains(sequence.number()))
                        .toList(),
                stage);
        assertThat(outcomes)
                .extracting(Outcome::verdict)
                .containsExactly(Outcome.Verdict.NOT_RUN, Outcome.Verdict.PASSED, Outcome.Verdict.NOT_RUN);
    }

    @Test
    void settings_that_lack_something_are_refused_in_a_line_and_exit_two() throws Exception {
        var settings = Files.writeString(folder.resolve("kit.properties"), "url=http://127.0.0.1:1\n");
        assertThat(Command.run(settings.toString())).isEqualTo(2);
        assertThat(Command.run()).isEqualTo(2);
        assertThat(Command.run(settings.toString(), "--only")).isEqualTo(2);
        assertThat(Command.run("--plan")).isZero();
    }

    /** Number of the sequence that must notice, and the fault. */
    private static Map<String, Fault> faults() {
        var faults = new LinkedHashMap<String, Fault>();
        faults.put(
                "IDM-01",
                asking(passing -> passing.headers.replace(
                        "Idempotency-Key", UUID.randomUUID().toString())));
        faults.put("CAP-05", answering("window-taken", passing -> passing.status = 201));
        faults.put("BKG-06", replacing("\"cancellationCharge\":\"360.00\"", "\"cancellationCharge\":\"0.00\""));
        faults.put("BKG-17", answering("stale-version", passing -> passing.status = 200));
        faults.put("AGR-12", answering("signature-invalid", passing -> passing.status = 200));
        faults.put("AGR-01", replacing("\"allowedActions\"", "\"allowed\""));
        faults.put("ISO-05", answering("not-found", passing -> passing.answerHeaders.put("Resource", passing.path)));
        faults.put("ISO-11", answering("not-found", passing -> {
            passing.status = passing.headers.containsKey("If-Match") ? 412 : 404;
        }));
        faults.put(
                "FRM-03",
                asking(passing -> passing.body =
                        passing.body.replace("\"urgent\":true,", "").replace(",\"urgent\":true", "")));
        faults.put("DIS-01", replacing("\"billable\":false", "\"billable\":true"));
        faults.put("DIS-06", answering("helpUs", passing -> passing.status = 400));
        faults.put("SET-01", replacing("\"amount\":\"345.00\"", "\"amount\":\"345.01\""));
        faults.put(
                "USE-02",
                asking(passing -> passing.body =
                        passing.body.replace("\"recordId\":\"r1\"", "\"recordId\":\"" + UUID.randomUUID() + "\"")));
        return faults;
    }

    private interface Spoiling {
        void spoil(Passing passing);
    }

    private static Fault asking(Spoiling spoiling) {
        return new Fault() {
            @Override
            public void onRequest(Passing passing) {
                spoiling.spoil(passing);
            }
        };
    }

    private static Fault answering(String marked, Spoiling spoiling) {
        return new Fault() {
            @Override
            public void onAnswer(Passing passing) {
                if (passing.answer.contains(marked)) {
                    spoiling.spoil(passing);
                }
            }
        };
    }

    private static Fault replacing(String right, String wrong) {
        return answering(right, passing -> passing.answer = passing.answer.replace(right, wrong));
    }

    private Stage stage(URI address) {
        return new Stage(new Market(address), new TestClock(), party(20), party(21), party(22), operator());
    }

    private static URI service() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    private static Party party(int stranger) {
        return new TestParty(Actors.stranger(stranger));
    }

    private static Party operator() {
        return new TestParty("operator");
    }

    private final class TestClock implements MarketClock {

        @Override
        public Instant now() {
            return Instant.now().plus(time.offset());
        }

        @Override
        public void moveTo(Instant instant) {
            time.moveTo(instant);
        }
    }

    private record TestParty(String name) implements Party {

        @Override
        public String id() {
            return Actors.id(name).toString();
        }

        @Override
        public String token() {
            return Actors.token(name);
        }

        @Override
        public String fingerprint() {
            return Keys.fingerprint(GivenParticipants.keyOf(name));
        }

        @Override
        public String sign(byte[] bytes) {
            return Keys.sign(GivenParticipants.keyOf(name), bytes);
        }
    }
}
