package org.perilune.bridge.ccsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.bridge.ccsds.InvalidDocument.FieldError;
import org.perilune.bridge.ccsds.SimpleSchedule.Header;
import org.perilune.bridge.ccsds.SimpleSchedule.Parameter;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledActivity;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.bridge.ccsds.SimpleSchedule.ServiceInfo;
import org.perilune.bridge.ccsds.SimpleSchedule.ServicePackageXRef;

class SimpleScheduleXmlTest {

    @Test
    @Tag("R-33")
    void the_file_kept_is_written_again_byte_for_byte() {
        var kept = Documents.text("schedule.xml");
        assertThat(SimpleScheduleXml.write(SimpleScheduleXml.read(kept)).replaceFirst("^<\\?xml[^>]*>", ""))
                .isEqualTo(kept.replaceFirst("^<\\?xml[^>]*>", ""));
    }

    @Test
    @Tag("R-33")
    void what_is_written_reads_back_equal() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var schedule = schedule(random);
            assertThat(SimpleScheduleXml.read(SimpleScheduleXml.write(schedule)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(schedule);
        }
    }

    @Test
    void a_file_read_says_what_it_says() {
        var read = SimpleScheduleXml.read(Documents.text("schedule.xml"));
        var pass = read.scheduledPackages().get(0);
        assertThat(pass.comment()).isEqualTo("Relay <south pole> & \"Shackleton\"");
        assertThat(pass.servicePackageXRef().serviceAgreementRef()).isEqualTo("PL-2034-0007");
        assertThat(pass.scheduledActivities().get(0).beginningOfTrack())
                .isEqualTo(Instant.parse("2034-03-03T06:00:00Z"));
        assertThat(pass.scheduledActivities().get(0).endOfTrack())
                .isEqualTo(Instant.parse("2034-03-03T09:00:00.123456Z"));
    }

    @Test
    void unregistered_values_come_back_as_they_came() {
        var read = SimpleScheduleXml.read(Documents.text("schedule.xml"));
        var services =
                read.scheduledPackages().get(0).scheduledActivities().get(0).serviceInfo();
        assertThat(services).extracting(ServiceInfo::frequencyBand).containsExactly("UNR::Ka-LUNANET", "N/A");
        assertThat(services).extracting(ServiceInfo::serviceType).containsExactly("TELEMETRY", "UNR::POWER");
    }

    @Test
    void a_value_that_is_neither_listed_nor_escaped_is_refused_with_every_other_error() {
        var wrong = Documents.text("schedule.xml")
                .replace("activityStatus=\"COMMITTED\"", "activityStatus=\"MAYBE\"")
                .replace("generationTime=\"2034-059T12:00:00.000Z\"", "generationTime=\"2034-02-28T12:00:00Z\"");
        assertThat(errors(wrong))
                .extracting(FieldError::field)
                .containsExactly(
                        "simpleScheduleHeader.generationTime", "scheduledPackage[0].scheduledActivity.activityStatus");
    }

    @Test
    void a_document_type_is_refused() {
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><s>&x;</s>";
        assertThat(errors(entity)).isEmpty();
    }

    @Test
    void what_is_no_xml_and_what_is_another_document_are_refused() {
        assertThat(errors("{}")).isEmpty();
        assertThat(errors("<other/>")).extracting(FieldError::field).containsExactly("other");
        assertThat(errors("<simpleSchedule/>")).extracting(FieldError::field).containsExactly("simpleScheduleHeader");
    }

    private static List<FieldError> errors(String document) {
        var found = new ArrayList<FieldError>();
        assertThatThrownBy(() -> SimpleScheduleXml.read(document))
                .isInstanceOfSatisfying(InvalidDocument.class, invalid -> found.addAll(invalid.errors()));
        return found;
    }

    private static SimpleSchedule schedule(Random random) {
        var header = new Header(
                text(random),
                time(random),
                code(random, CodeList.SCHEDULE_STATUS),
                code(random, CodeList.INCLUSION_TYPE),
                text(random),
                time(random),
                time(random));
        return new SimpleSchedule(
                header, some(random).mapToObj(i -> scheduledPackage(random)).toList());
    }

    private static ScheduledPackage scheduledPackage(Random random) {
        return new ScheduledPackage(
                text(random),
                text(random),
                text(random),
                random.nextBoolean() ? text(random) : null,
                random.nextBoolean() ? new ServicePackageXRef(text(random), text(random)) : null,
                some(random).mapToObj(i -> activity(random)).toList());
    }

    private static ScheduledActivity activity(Random random) {
        return new ScheduledActivity(
                text(random),
                code(random, CodeList.ACTIVITY_STATUS),
                text(random),
                text(random),
                random.nextBoolean() ? text(random) : null,
                time(random),
                time(random),
                random.nextBoolean() ? time(random) : null,
                random.nextBoolean() ? time(random) : null,
                some(random)
                        .mapToObj(i -> new ServiceInfo(
                                code(random, CodeList.SERVICE_TYPE),
                                code(random, CodeList.FREQUENCY_BAND),
                                some(random)
                                        .mapToObj(j -> new Parameter(text(random), text(random)))
                                        .toList()))
                        .toList());
    }

    private static IntStream some(Random random) {
        return IntStream.range(0, random.nextInt(4));
    }

    private static String code(Random random, CodeList list) {
        var codes = list.codes().stream().sorted().toList();
        return random.nextInt(4) == 0 ? "UNR::" + text(random) : codes.get(random.nextInt(codes.size()));
    }

    /** Letters of several scripts and every character XML gives a meaning. */
    private static String text(Random random) {
        var alphabet = "aZ09<>&\"'é月л -_/:;]]>\uD83D\uDE80";
        var text = new StringBuilder("x");
        random.ints(random.nextInt(12), 0, alphabet.length() - 2).forEach(i -> text.append(alphabet.charAt(i)));
        return text.append(random.nextBoolean() ? "\uD83D\uDE80" : "y").toString();
    }

    private static Instant time(Random random) {
        return Instant.parse("2030-01-01T00:00:00Z")
                .plus(Duration.ofSeconds(random.nextInt(400_000_000)))
                .plusNanos(random.nextBoolean() ? random.nextInt(1_000_000_000) : 0);
    }
}
