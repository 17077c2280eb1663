package org.perilune.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenAgreements.canonical;
import static org.perilune.support.GivenAgreements.inForce;
import static org.perilune.support.GivenAgreements.proposed;
import static org.perilune.support.GivenAgreements.sign;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Problem;

/** What a lawyer takes home: read on paper, verified on a machine that is connected to nothing. */
@QuarkusTest
class ExportApiTest {

    private static final long SEED = 20310302L;
    private static final int FLIPS = 60;

    @TempDir
    Path folder;

    @Test
    @Tag("R-10")
    void an_exported_agreement_verifies_offline_and_fails_on_one_flipped_byte() throws Exception {
        var agreement = inForce("esa", "cnsa");
        var file = export("cnsa", agreement);
        assertThat(file).isEqualTo(export("esa", agreement));
        var whole = written("agreement.txt", file);
        var verified = verify(List.of(whole));
        assertThat(verified.exit()).isZero();
        assertThat(verified.lines())
                .singleElement()
                .asString()
                .startsWith("VERIFIED")
                .contains("ESA with key", "CNSA with key");

        var random = new Random(SEED);
        var flipped = new ArrayList<Path>();
        for (var place : places(file, random)) {
            var copy = file.clone();
            copy[place] ^= (byte) (1 << random.nextInt(8));
            flipped.add(written("flipped-" + place + ".txt", copy));
        }
        var failed = verify(flipped);
        assertThat(failed.exit()).as("seed %d", SEED).isEqualTo(1);
        assertThat(failed.lines()).hasSameSizeAs(flipped).allMatch(line -> line.startsWith("FAILED"));
    }

    @Test
    void a_file_put_together_from_two_agreements_fails() throws Exception {
        var one = lines(export("esa", inForce("esa", "cnsa")));
        var other = lines(export("esa", inForce("esa", "cnsa", Map.of("disputeWindowDays", 45))));
        for (int line = 1; line < one.size(); line++) {
            var mixed = new ArrayList<>(one);
            mixed.set(line, other.get(line));
            var file = written(
                    "mixed-" + line + ".txt", (String.join("\n", mixed) + "\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(verify(List.of(file)).exit()).as("line %d", line).isEqualTo(1);
        }
        var twice = new ArrayList<>(one);
        twice.set(5, one.get(4));
        var file = written("twice.txt", (String.join("\n", twice) + "\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(verify(List.of(file)).lines().get(0)).contains("one party signed twice");
    }

    @Test
    void both_renderings_say_what_the_data_says_and_the_signed_bytes_name_them() throws IOException {
        var agreement = proposed("esa", "cnsa", Map.of("disputePath", "<b>国家航天局</b> & the Agency's heads"));
        var html = rendering("cnsa", agreement, "html");
        var pdf = rendering("cnsa", agreement, "pdf");
        var document = new String(canonical("cnsa", agreement, 1), StandardCharsets.UTF_8);
        assertThat(document)
                .contains("\"rendering\":{\"html\":\"%s\",\"pdf\":\"%s\"}"
                        .formatted(CanonicalJson.fingerprint(html), CanonicalJson.fingerprint(pdf)));
        assertThat(new String(html, StandardCharsets.UTF_8))
                .contains("&lt;b&gt;国家航天局&lt;/b&gt; &amp; the Agency&#39;s heads")
                .contains("<b>Dispute window days</b>: 30")
                .contains("<b>Liability regime</b>: Cross-waiver of liability between the parties");
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Dispute window days: 30")
                    .contains("Cross-waiver of liability between the parties")
                    .contains("<b>[U+56FD][U+5BB6]");
        }
    }

    @Test
    void what_not_both_have_signed_is_not_exported_and_strangers_are_told_nothing() {
        var agreement = proposed("esa", "cnsa", Map.of());
        sign("esa", agreement).statusCode(200);
        assertRefused(as("esa").get(path(agreement) + "/export").then(), AgreementsProblems.VERSION_UNSIGNED);
        for (var suffix : List.of("/export", "/html", "/pdf")) {
            assertRefused(as("roscosmos").get(path(agreement) + suffix).then(), Problem.NOT_FOUND);
            assertRefused(as("esa").get(path(UUID.randomUUID()) + suffix).then(), Problem.NOT_FOUND);
        }
    }

    /** Every kind of line is hit, and the ends of each, and as many bytes between them. */
    private static List<Integer> places(byte[] file, Random random) {
        var places = new ArrayList<Integer>(List.of(0, file.length - 1));
        for (int place = 0; place < file.length; place++) {
            if (file[place] == '\n') {
                places.addAll(List.of(place, place - 1));
            }
        }
        while (places.size() < FLIPS) {
            places.add(random.nextInt(file.length));
        }
        return places.stream().distinct().toList();
    }

    private record Outcome(int exit, List<String> lines) {}

    /** The command of the documentation, as a reader would run it. */
    private Outcome verify(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Path.of("src", "verifier", "java", "VerifyAgreement.java")
                .toAbsolutePath()
                .toString());
        files.forEach(file -> command.add(file.toString()));
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Outcome(process.waitFor(), Files.readAllLines(output));
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> lines(byte[] file) {
        return Arrays.asList(new String(file, StandardCharsets.US_ASCII).split("\n"));
    }

    private static byte[] export(String reader, UUID agreement) {
        return rendering(reader, agreement, "export");
    }

    private static byte[] rendering(String reader, UUID agreement, String form) {
        return as(reader)
                .get(path(agreement) + "/" + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String path(UUID agreement) {
        return "/v1/agreements/" + agreement + "/versions/1";
    }
}
