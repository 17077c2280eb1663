/**
 * Who acts and when, carried into each transaction in its first round trip, so that the database's policies judge every
 * row by them. Nothing set means nothing visible. Also the only way for a job to act without a token.
 */
@NullMarked
package org.perilune.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
