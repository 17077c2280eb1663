/** The distress channel on the wire. */
@NullMarked
package org.perilune.rescue.web;

import org.jspecify.annotations.NullMarked;
