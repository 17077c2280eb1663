package org.perilune.events.web;

import java.util.List;
import org.perilune.events.CloudEvent;

/** A stretch of the feed. {@code next} is always there: a reader at the end asks again with it. */
record FeedJson(List<CloudEvent> items, String next) {}
