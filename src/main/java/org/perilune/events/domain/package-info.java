/** The outbox and the reading of feeds. */
@NullMarked
package org.perilune.events.domain;

import org.jspecify.annotations.NullMarked;
