/**
 * The only shared HTTP code: strict JSON in, RFC 9457 problems out, idempotent retries, versions and pages. Resources of
 * the modules hold paths and status codes and find everything else here.
 */
@NullMarked
package org.perilune.kernel.web;

import org.jspecify.annotations.NullMarked;
