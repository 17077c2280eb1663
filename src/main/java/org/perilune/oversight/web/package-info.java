/**
 * Oversight over HTTP: mandates for parties, agreements, entries and statements for officers. Not: rules. An officer has
 * no operation that changes anything.
 */
@NullMarked
package org.perilune.oversight.web;

import org.jspecify.annotations.NullMarked;
