/**
 * Rating, posting, periods and statements, and the use cases. What is computed is pure: the same readings give the same
 * legs, the same sealed entries the same statement, byte for byte.
 */
@NullMarked
package org.perilune.settlement.domain;

import org.jspecify.annotations.NullMarked;
