/** Who may use what of whom on which terms: negotiation, versions both sides sign, and pricing. Not: individual bookings. Terms are data; both parties' copies hash equal. */
@NullMarked
package org.perilune.agreements;

import org.jspecify.annotations.NullMarked;
