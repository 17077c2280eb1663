/** Bookings and quotes over HTTP: paths, status codes and wire forms. */
@NullMarked
package org.perilune.booking.web;

import org.jspecify.annotations.NullMarked;
