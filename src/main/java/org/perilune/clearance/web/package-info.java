/** Rules, certifications and the dry question on the wire. */
@NullMarked
package org.perilune.clearance.web;

import org.jspecify.annotations.NullMarked;
