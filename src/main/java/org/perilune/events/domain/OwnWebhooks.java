package org.perilune.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.perilune.events.EventsProblems;
import org.perilune.events.FeedPosition;
import org.perilune.events.WebhookAttempt;
import org.perilune.events.WebhookView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** A participant says where its feed is to be sent, looks after it, and sees every attempt. */
@ApplicationScoped
public class OwnWebhooks {

    private static final int MOST = 10;

    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final Clock clock;

    OwnWebhooks(Webhooks webhooks, WebhookConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param from where in the feed to begin; from its present end when empty
     * @throws Refusal {@code webhook-address-refused}, {@code too-many-webhooks}
     */
    @Transactional
    public WebhookView subscribe(Caller caller, String url, List<String> types, Optional<FeedPosition> from) {
        if (caller.officer().isPresent()) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
        if (!WebhookAddress.mayBe(url, config.privateHosts().orElse(Set.of()))) {
            throw Refusal.of(EventsProblems.WEBHOOK_ADDRESS_REFUSED);
        }
        if (webhooks.open() >= MOST) {
            throw Refusal.of(EventsProblems.TOO_MANY_WEBHOOKS, "At most %d", MOST);
        }
        var webhook = Webhook.subscribed(
                caller.principal(), url, types, from.orElseGet(webhooks::endOfFeed), clock.instant());
        webhooks.add(webhook);
        return webhook.view();
    }

    @Transactional
    public List<WebhookView> all(Caller caller) {
        return webhooks.all().stream().map(Webhook::view).toList();
    }

    @Transactional
    public WebhookView one(Caller caller, UUID id) {
        return webhooks.seen(id).orElseThrow(Refusal::notFound).view();
    }

    /** One more than asked for, so that whoever cuts the page knows whether it goes on. */
    @Transactional
    public List<WebhookAttempt> attempts(Caller caller, UUID id, int after, int limit) {
        webhooks.seen(id).orElseThrow(Refusal::notFound);
        return webhooks.attempts(id, after, limit + 1);
    }

    @Transactional
    public WebhookView pause(Caller caller, UUID id, Expected expected) {
        return move(id, expected, webhook -> webhook.pause(Webhook.OWNER));
    }

    @Transactional
    public WebhookView resume(Caller caller, UUID id, Expected expected) {
        return move(id, expected, webhook -> webhook.resume(clock.instant()));
    }

    /** Everything after this place is sent again, in order, with the ids it had. */
    @Transactional
    public WebhookView replay(Caller caller, UUID id, Expected expected, FeedPosition after) {
        return move(id, expected, webhook -> webhook.replay(after, clock.instant()));
    }

    @Transactional
    public WebhookView close(Caller caller, UUID id, Expected expected) {
        return move(id, expected, Webhook::close);
    }

    private WebhookView move(UUID id, Expected expected, Consumer<Webhook> act) {
        var webhook = webhooks.one(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(webhook.version());
        act.accept(webhook);
        webhooks.flush();
        return webhook.view();
    }
}
