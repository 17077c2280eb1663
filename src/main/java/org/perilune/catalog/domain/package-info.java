/** Assets as rows, and the use cases on them. */
@NullMarked
package org.perilune.catalog.domain;

import org.jspecify.annotations.NullMarked;
