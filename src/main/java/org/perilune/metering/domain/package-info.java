/**
 * Readings and the usage they add up to, the rules, and the use cases. Every report and every accrual of a booking goes
 * through its one usage row, locked; nothing here prices anything.
 */
@NullMarked
package org.perilune.metering.domain;

import org.jspecify.annotations.NullMarked;
