/**
 * Who may use what of whom on which terms: negotiation, versions both sides sign, and pricing. Not: individual bookings, nor
 * what was used. Terms are data; nothing is in force that both have not signed byte for byte, and what time does to an
 * agreement is true at that instant, recorded or not.
 */
@NullMarked
package org.perilune.agreements;

import org.jspecify.annotations.NullMarked;
