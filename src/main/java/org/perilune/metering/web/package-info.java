/** Readings over HTTP: paths, status codes and wire records. The rules are in the domain. */
@NullMarked
package org.perilune.metering.web;

import org.jspecify.annotations.NullMarked;
