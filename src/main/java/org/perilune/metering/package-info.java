/** What was used: readings from the provider, confirmed or contested by the consumer; each deduplicated for ever. Not: what it costs. */
@NullMarked
package org.perilune.metering;

import org.jspecify.annotations.NullMarked;
