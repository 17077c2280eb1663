package org.perilune.events;

import org.perilune.kernel.Problem;

/** Refusals of feeds and webhooks. */
public final class EventsProblems {

    public static final Problem WEBHOOK_ADDRESS_REFUSED =
            new Problem("webhook-address-refused", 422, "A webhook goes to an https address that anybody can reach");
    public static final Problem TOO_MANY_WEBHOOKS =
            new Problem("too-many-webhooks", 409, "A participant has no more webhooks than this");

    private EventsProblems() {}
}
