package org.perilune.events.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.events.FeedPosition;
import org.perilune.events.WebhookState;
import org.perilune.events.WebhookView;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/**
 * A webhook sends one event after the other, so that facts about one subject arrive in their order; what fails is tried
 * again before what comes after it. Its version counts what its owner did, not what was sent.
 */
@Entity
@Table(name = "webhook", schema = "events")
class Webhook {

    static final String OWNER = "OWNER";
    static final String FAILING = "FAILING";
    static final String GONE = "GONE";

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String url;

    @Column(updatable = false)
    private String types;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private @Nullable String pausedBecause;
    private long positionTransaction;
    private long positionSequence;
    private int failures;
    private Instant dueAt;

    @Column(updatable = false)
    private Instant createdAt;

    private long version;

    protected Webhook() {}

    static Webhook subscribed(UUID owner, String url, List<String> types, FeedPosition from, Instant now) {
        var webhook = new Webhook();
        webhook.id = UUID.randomUUID();
        webhook.ownerId = owner;
        webhook.url = url;
        webhook.types = CanonicalJson.text(types);
        webhook.state = WebhookState.ACTIVE;
        webhook.goTo(from);
        webhook.dueAt = now;
        webhook.createdAt = now;
        return webhook;
    }

    void pause(String because) {
        from(WebhookState.ACTIVE, "resume", "close");
        state = WebhookState.PAUSED;
        pausedBecause = because;
        version++;
    }

    void resume(Instant now) {
        from(WebhookState.PAUSED, "pause", "replay", "close");
        state = WebhookState.ACTIVE;
        pausedBecause = null;
        failures = 0;
        dueAt = now;
        version++;
    }

    void replay(FeedPosition after, Instant now) {
        from(WebhookState.ACTIVE, "resume", "close");
        goTo(after);
        failures = 0;
        dueAt = now;
        version++;
    }

    void close() {
        if (state == WebhookState.CLOSED) {
            throw illegal();
        }
        state = WebhookState.CLOSED;
        pausedBecause = null;
        version++;
    }

    /** Nobody else sends it until then. */
    void claim(Instant until) {
        dueAt = until;
    }

    void sent(FeedPosition upTo, Instant now) {
        goTo(upTo);
        failures = 0;
        dueAt = now;
    }

    /** Waits as the schedule says, or stops when there is no more to wait for. */
    boolean failed(Instant now) {
        failures++;
        var next = RetrySchedule.after(failures);
        next.ifPresentOrElse(wait -> dueAt = now.plus(wait), () -> pause(FAILING));
        return next.isEmpty();
    }

    boolean isDue(Instant now) {
        return state == WebhookState.ACTIVE && !dueAt.isAfter(now);
    }

    FeedPosition position() {
        return new FeedPosition(positionTransaction, positionSequence);
    }

    long version() {
        return version;
    }

    ParticipantId owner() {
        return new ParticipantId(ownerId);
    }

    WebhookView view() {
        return new WebhookView(
                id,
                url,
                typesOf(types),
                state,
                Optional.ofNullable(pausedBecause),
                position(),
                failures,
                createdAt,
                version);
    }

    private void goTo(FeedPosition position) {
        positionTransaction = position.transaction();
        positionSequence = position.sequence();
    }

    private void from(WebhookState needed, String... allowedOtherwise) {
        if (state != needed) {
            throw illegal(state == WebhookState.CLOSED ? new String[0] : allowedOtherwise);
        }
    }

    private Refusal illegal(String... allowed) {
        return Refusal.of(Problem.ILLEGAL_TRANSITION, "The webhook is %s", state)
                .with("allowedActions", List.of(allowed));
    }

    private static List<String> typesOf(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
