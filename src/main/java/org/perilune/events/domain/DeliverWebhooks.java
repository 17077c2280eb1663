package org.perilune.events.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.kernel.tenancy.TimeSource;

/**
 * Sends what webhooks have not been sent yet: in order, at least once, and never inside a transaction. Receivers drop what
 * they have seen by its id.
 */
@ApplicationScoped
public class DeliverWebhooks {

    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);

    private static final String DUE = """
            select w.id, w.owner_id from events.webhook w
            where w.state = 'ACTIVE' and w.due_at <= statement_timestamp() + ? * interval '1 microsecond'
              and exists (select from events.delivery d where d.recipient = w.owner_id
                and (d.xid, d.sequence) > (w.position_transaction::text::xid8, w.position_sequence)
                and d.xid < pg_snapshot_xmin(pg_current_snapshot()))
            order by w.due_at limit 200""";

    private final AgroalDataSource sweeper;
    private final TimeSource time;
    private final WebhookTurns turns;
    private final WebhookSender sender;
    private final WebhookConfig config;
    private final ExecutorService workers;

    DeliverWebhooks(
            @DataSource("sweeper") AgroalDataSource sweeper,
            TimeSource time,
            WebhookTurns turns,
            WebhookSender sender,
            WebhookConfig config) {
        this.sweeper = sweeper;
        this.time = time;
        this.turns = turns;
        this.sender = sender;
        this.config = config;
        this.workers = Executors.newFixedThreadPool(config.atOnce());
    }

    private record Due(UUID webhook, UUID owner) {}

    @Scheduled(every = "${market.webhooks.look-every:0.5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        deliver();
    }

    /** How many webhooks had something to be sent. */
    public int deliver() {
        var due = due();
        CompletableFuture.allOf(due.stream()
                        .map(one -> CompletableFuture.runAsync(() -> turn(one), workers))
                        .toArray(CompletableFuture[]::new))
                .join();
        return due.size();
    }

    private void turn(Due due) {
        try {
            Acting.as(due.owner(), () -> {
                turns.take(due.owner(), due.webhook()).ifPresent(turn -> turns.record(turn, send(turn)));
                return due;
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "webhook %s was not served and will be again", due.webhook());
        }
    }

    private List<WebhookTurns.Result> send(WebhookTurns.Turn turn) {
        var results = new ArrayList<WebhookTurns.Result>();
        long deadline =
                System.nanoTime() + config.turn().minus(config.answerWithin()).toNanos();
        for (var event : turn.events()) {
            var result = new WebhookTurns.Result(event, sender.send(turn.url(), event, turn.at()));
            results.add(result);
            if (!result.delivered() || System.nanoTime() - deadline > 0) {
                break;
            }
        }
        return results;
    }

    private List<Due> due() {
        try (var connection = sweeper.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            statement.setLong(1, time.offset().toNanos() / 1000);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Due>();
                while (rows.next()) {
                    found.add(new Due(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
                return found;
            }
        } catch (SQLException e) {
            LOG.warn("what webhooks wait for could not be read and will be asked again", e);
            return List.of();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
