/** The booking aggregate, its rules, its use cases, and the doors through which it takes capacity. */
@NullMarked
package org.perilune.booking.domain;

import org.jspecify.annotations.NullMarked;
