/** Reading reports leniently, and moving calls. */
@NullMarked
package org.perilune.rescue.domain;

import org.jspecify.annotations.NullMarked;
