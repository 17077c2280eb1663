/** Entries, balances, periods and statements over HTTP: paths, status codes and wire records. The rules are in the domain. */
@NullMarked
package org.perilune.settlement.web;

import org.jspecify.annotations.NullMarked;
