/** Places on a body and the distances between them. The only binary floating point of the house; results leave as whole metres. */
@NullMarked
package org.perilune.kernel.geo;

import org.jspecify.annotations.NullMarked;
