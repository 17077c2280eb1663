/** The catalogue on the wire. */
@NullMarked
package org.perilune.catalog.web;

import org.jspecify.annotations.NullMarked;
