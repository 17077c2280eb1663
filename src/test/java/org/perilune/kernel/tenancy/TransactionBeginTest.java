package org.perilune.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.support.FakeClock;

@QuarkusTest
class TransactionBeginTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    FakeClock time;

    @AfterEach
    void back_to_the_databases_time() {
        time.reset();
    }

    @Test
    void the_clock_and_the_policies_read_the_same_instant() {
        QuarkusTransaction.requiringNew().run(() -> assertThat(clock.instant()).isEqualTo(instantOfPolicies()));
    }

    @Test
    void time_moved_by_hand_moves_clock_and_policies_together() {
        var before = QuarkusTransaction.requiringNew().call(() -> clock.instant());
        time.advance(Duration.ofDays(30));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(30)));
            assertThat(clock.instant()).isEqualTo(instantOfPolicies());
        });
    }

    @Test
    void outside_a_transaction_there_is_no_time_to_read() {
        assertThatThrownBy(() -> clock.instant()).isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    @Tag("R-01")
    void another_owners_row_can_be_neither_seen_nor_forged() {
        var mine = UUID.randomUUID();
        var key = mark(mine);
        assertThat(marksSeenBy(UUID.randomUUID(), key)).isZero();
        assertThat(marksSeenBy(mine, key)).isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(
                        UUID.randomUUID(),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> execute(
                                        "insert into tenancy.idempotency_mark(owner_id, operation, key, fingerprint, "
                                                + "marked_at) values ('" + mine + "', 'forged', 'forged', '', "
                                                + "current_setting('app.now')::timestamptz)"))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    @Tag("R-01")
    void no_principal_leaks_into_the_next_transaction_of_a_pooled_connection() throws Exception {
        var owners = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            owners.add(UUID.randomUUID());
        }
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 600; i++) {
            int n = i;
            tasks.add(() -> Acting.as(
                    owners.get(n % 5),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        execute("insert into tenancy.idempotency_mark(operation, key, fingerprint, marked_at) values "
                                + "('leak', '" + UUID.randomUUID() + "', '', current_setting('app.now')::timestamptz)");
                        assertThat(number("select count(distinct owner_id) from tenancy.idempotency_mark"))
                                .isEqualTo(1);
                        if (n % 3 == 0) {
                            throw new IllegalStateException("rolled back on purpose");
                        }
                        return true;
                    })));
            tasks.add(() -> number("select count(*) from tenancy.idempotency_mark") == 0);
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(tasks)) {
                try {
                    assertThat(done.get()).isTrue();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessage("rolled back on purpose");
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private String mark(UUID owner) {
        var key = UUID.randomUUID().toString();
        Acting.as(
                owner,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> execute(
                                "insert into tenancy.idempotency_mark(operation, key, fingerprint, marked_at) values "
                                        + "('own', '" + key + "', '', current_setting('app.now')::timestamptz)")));
        return key;
    }

    private long marksSeenBy(UUID principal, String key) {
        return Acting.as(
                principal,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> number("select count(*) from tenancy.idempotency_mark where key = '" + key + "'")));
    }

    private Instant instantOfPolicies() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('app.now')::timestamptz")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
