/** Double entry that only grows: balanced entries with canonical bytes and a leaf hash, per scope and unit. It knows units and accounts, no services. */
@NullMarked
package org.perilune.ledger;

import org.jspecify.annotations.NullMarked;
