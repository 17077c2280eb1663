/** The journal as rows: one entry with all its legs, its canonical bytes, and a leaf in its scope's log. */
@NullMarked
package org.perilune.ledger.domain;

import org.jspecify.annotations.NullMarked;
