/** Merkle logs over bytes, sealed behind a watermark and signed as checkpoints. It knows bytes, not meanings. */
@NullMarked
package org.perilune.log;

import org.jspecify.annotations.NullMarked;
