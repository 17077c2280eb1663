/**
 * What was used: readings from the provider, confirmed or contested by the consumer. Not: what it costs. A record is
 * counted once for ever, the readings of a booking never exceed what was booked, and only what both accept accrues.
 */
@NullMarked
package org.perilune.metering;

import org.jspecify.annotations.NullMarked;
