/** Observes every fact of the market and tells it to who may know: one ordered feed for each participant, without gaps. Not: what the facts mean. Imported by nobody. */
@NullMarked
package org.perilune.events;

import org.jspecify.annotations.NullMarked;
