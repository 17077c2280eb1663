package org.perilune.settlement.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which period is meant.
 *
 * @param endsAt where it ends; without it, the oldest open one
 */
record CloseRequestJson(@Nullable Instant endsAt) {}
