package org.perilune.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.events.WebhookAttempt.Outcome;
import org.perilune.events.WebhookPaused;
import org.perilune.kernel.Caller;
import org.perilune.kernel.MarketEvent;

/**
 * The two transactions around a turn of sending: one takes what is next and keeps others away for a while, one writes down
 * how it went. Whoever dies in between leaves what it took to be sent again.
 */
@ApplicationScoped
class WebhookTurns {

    private static final int AT_ONCE = 50;
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final ReadFeed readFeed;
    private final WebhookConfig config;
    private final Event<MarketEvent> events;
    private final Clock clock;

    WebhookTurns(Webhooks webhooks, ReadFeed readFeed, WebhookConfig config, Event<MarketEvent> events, Clock clock) {
        this.webhooks = webhooks;
        this.readFeed = readFeed;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be sent now.
     *
     * @param version of the webhook; whatever its owner does meanwhile ends the turn
     * @param end where the feed was read to, whether or not all of it is sent
     */
    record Turn(UUID webhook, long version, String url, List<DeliveredEvent> events, FeedPosition end, Instant at) {}

    /** How one event fared. */
    record Result(DeliveredEvent event, WebhookSender.Sent sent) {

        boolean delivered() {
            return sent.outcome() == Outcome.DELIVERED;
        }
    }

    @Transactional
    Optional<Turn> take(UUID owner, UUID id) {
        var now = clock.instant();
        var webhook = webhooks.one(id).filter(found -> found.isDue(now));
        if (webhook.isEmpty()) {
            return Optional.empty();
        }
        var caller = new Caller(webhook.get().owner(), Optional.empty(), Set.of(), "webhook " + id);
        var next = readFeed.handle(caller, webhook.get().position(), AT_ONCE);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        var view = webhook.get().view();
        var wanted = next.stream().filter(event -> wants(view.types(), event)).toList();
        var end = next.get(next.size() - 1).position();
        if (wanted.isEmpty()) {
            webhook.get().sent(end, now);
            return Optional.empty();
        }
        webhook.get().claim(now.plus(config.turn()));
        return Optional.of(new Turn(id, view.version(), view.url(), wanted, end, now));
    }

    @Transactional
    void record(Turn turn, List<Result> results) {
        var now = clock.instant();
        var webhook = webhooks.one(turn.webhook()).orElseThrow();
        for (var result : results) {
            webhooks.attempted(
                    webhook.owner(),
                    turn.webhook(),
                    result.event().id(),
                    result.sent().outcome(),
                    result.sent().status());
        }
        if (webhook.version() != turn.version()) {
            return; // its owner has paused it, or said where to go on
        }
        boolean all = results.size() == turn.events().size() && results.stream().allMatch(Result::delivered);
        if (all) {
            webhook.sent(turn.end(), now);
            return;
        }
        results.stream()
                .filter(Result::delivered)
                .reduce((first, second) -> second)
                .ifPresent(last -> webhook.sent(last.event().position(), now));
        results.stream()
                .filter(result -> !result.delivered())
                .findFirst()
                .ifPresentOrElse(failed -> failed(webhook, failed, now), () -> webhook.claim(now));
    }

    private void failed(Webhook webhook, Result result, Instant now) {
        if (result.sent().status() == GONE) {
            webhook.pause(Webhook.GONE);
            tell(webhook, Webhook.GONE, now);
        } else if (webhook.failed(now)) {
            tell(webhook, Webhook.FAILING, now);
        }
    }

    private void tell(Webhook webhook, String because, Instant now) {
        webhooks.flush();
        events.fire(new WebhookPaused(webhook.view().id(), webhook.owner(), because, now));
    }

    /** Prefixes end where a word does: {@code booking} is no prefix of {@code bookings.closed}. */
    static boolean wants(List<String> types, DeliveredEvent event) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(prefix ->
                                event.type().equals(prefix) || event.type().startsWith(prefix + "."));
    }
}
