/**
 * What every module may know: identities, callers, exact quantities, half-open intervals, problems and verdicts. Pure
 * Java: no HTTP, no database, no business word of one module. Everything here is a value; nothing here has a state.
 */
@NullMarked
package org.perilune.kernel;

import org.jspecify.annotations.NullMarked;
