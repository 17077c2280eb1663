/**
 * Negotiation as a table of states, with time as one of its movers. Every act leaves a row that is never changed. Rules about
 * states, seats and terms are pure; the database holds the state table and the two signatures once more.
 */
@NullMarked
package org.perilune.agreements.domain;

import org.jspecify.annotations.NullMarked;
