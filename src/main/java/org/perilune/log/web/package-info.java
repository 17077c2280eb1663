/** Checkpoints on the wire. */
@NullMarked
package org.perilune.log.web;

import org.jspecify.annotations.NullMarked;
