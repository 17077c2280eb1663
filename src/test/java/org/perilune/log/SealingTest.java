package org.perilune.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.log.domain.SealLogs;

@QuarkusTest
class SealingTest {

    @Inject
    TransparencyLog log;

    @Inject
    SealLogs sealLogs;

    @Test
    void what_is_committed_is_sealed_under_a_signed_checkpoint() throws Exception {
        var participant = UUID.randomUUID();
        var own = new LogId(participant);
        var leaf = append(participant, own, "first");
        sealUntil(own, 1);
        Acting.as(participant, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(log.index(leaf)).contains(0L);
                assertThat(log.latest(own)).hasValueSatisfying(checkpoint -> {
                    assertThat(checkpoint.size()).isEqualTo(1);
                    assertThat(checkpoint.note()).startsWith("perilune/log/" + participant + "\n1\n");
                });
            });
            return null;
        });
    }

    @Test
    void what_rolls_back_is_never_sealed() throws Exception {
        var participant = UUID.randomUUID();
        var own = new LogId(participant);
        Acting.as(participant, () -> {
            QuarkusTransaction.begin();
            log.append(own, bytes("undone"));
            QuarkusTransaction.rollback();
            return null;
        });
        append(participant, own, "kept");
        sealUntil(own, 1);
        assertThat(sizeOf(own)).isEqualTo(1);
    }

    /** Writers that commit late, some not at all, and two sealers at once: nothing is missing and no index is. */
    @Test
    void late_committers_are_never_left_out() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var participant = UUID.randomUUID();
        var own = new LogId(participant);
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 120; i++) {
            int leaves = 1 + random.nextInt(3);
            int delay = random.nextInt(15);
            boolean fails = random.nextInt(5) == 0;
            writers.add(() -> write(participant, own, leaves, delay, fails));
        }
        writers.add(() -> sealRepeatedly(60));
        writers.add(() -> sealRepeatedly(60));
        var threads = Executors.newFixedThreadPool(10);
        int committed = 0;
        for (var done : threads.invokeAll(writers)) {
            try {
                committed += done.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessage("rolled back on purpose");
            }
        }
        threads.shutdown();
        sealUntil(own, committed);
        assertThat(sizeOf(own)).as("seed %d", seed).isEqualTo(committed);
        assertThat(indexesOf(own))
                .as("seed %d", seed)
                .isEqualTo(
                        java.util.stream.LongStream.range(0, committed).boxed().toList());
    }

    @Test
    void everybody_reads_the_global_checkpoint() throws Exception {
        var participant = UUID.randomUUID();
        append(participant, new LogId(participant), "something");
        sealUntil(new LogId(participant), 1);
        as("esa")
                .get("/v1/logs/" + LogId.GLOBAL.value() + "/checkpoint")
                .then()
                .statusCode(200)
                .body("log", equalTo(LogId.GLOBAL.value().toString()))
                .body("verifierKey", startsWith("perilune-sealer+"));
    }

    @Test
    void a_strangers_log_is_as_absent_as_none() throws Exception {
        var participant = UUID.randomUUID();
        append(participant, new LogId(participant), "something");
        sealUntil(new LogId(participant), 1);
        var hidden = assertRefused(
                as("esa").get("/v1/logs/" + participant + "/checkpoint").then(), Problem.NOT_FOUND);
        var absent = assertRefused(
                as("esa").get("/v1/logs/" + UUID.randomUUID() + "/checkpoint").then(), Problem.NOT_FOUND);
        assertThat(hidden.extract().asString()).isEqualTo(absent.extract().asString());
    }

    private int write(UUID participant, LogId own, int leaves, int delay, boolean fails) {
        return Acting.as(
                participant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    for (int i = 0; i < leaves; i++) {
                        log.append(own, bytes(UUID.randomUUID().toString()));
                    }
                    pause(delay);
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                    return leaves;
                }));
    }

    private int sealRepeatedly(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            sealLogs.seal();
            pause(5);
        }
        return 0;
    }

    private UUID append(UUID participant, LogId own, String content) {
        return Acting.as(
                participant, () -> QuarkusTransaction.requiringNew().call(() -> log.append(own, bytes(content))));
    }

    private void sealUntil(LogId own, long size) throws SQLException {
        for (int i = 0; i < 200 && sizeOf(own) < size; i++) {
            sealLogs.seal();
            pause(25);
        }
        assertThat(sizeOf(own)).isGreaterThanOrEqualTo(size);
    }

    private static long sizeOf(LogId own) throws SQLException {
        return indexesOf(own).size();
    }

    private static List<Long> indexesOf(LogId own) throws SQLException {
        try (var administrator = DriverManager.getConnection(
                        System.getProperty("perilune.database.url"), "postgres", "postgres");
                var find = administrator.prepareStatement(
                        "select index from log.sealed where log_id = ? order by index")) {
            find.setObject(1, own.value());
            try (var rows = find.executeQuery()) {
                var indexes = new ArrayList<Long>();
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
                return indexes;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
