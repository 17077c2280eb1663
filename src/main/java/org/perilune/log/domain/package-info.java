/** Appending, sealing and signing: the sequencer and the keys of the checkpoints. Rules of the tree are pure. */
@NullMarked
package org.perilune.log.domain;

import org.jspecify.annotations.NullMarked;
