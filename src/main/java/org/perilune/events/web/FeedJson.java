package org.perilune.events.web;

import java.util.List;

/** A stretch of the feed. {@code next} is always there: a reader at the end asks again with it. */
record FeedJson(List<CloudEventJson> items, String next) {}
