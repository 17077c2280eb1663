/** The feed on the wire, as CloudEvents 1.0. */
@NullMarked
package org.perilune.events.web;

import org.jspecify.annotations.NullMarked;
