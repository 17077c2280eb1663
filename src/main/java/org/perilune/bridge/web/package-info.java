/** The bridge on the wire: XML and JSON. */
@NullMarked
package org.perilune.bridge.web;

import org.jspecify.annotations.NullMarked;
