/** The pure decision over an immutable rule set, the rules and certifications as rows, and their use cases. */
@NullMarked
package org.perilune.clearance.domain;

import org.jspecify.annotations.NullMarked;
