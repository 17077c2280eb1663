/** Claims on capacity: quotes, holds, the state machine. Capacity is taken and released in the transaction of the act, and the database has the last word. Not: what was used. */
@NullMarked
package org.perilune.booking;

import org.jspecify.annotations.NullMarked;
