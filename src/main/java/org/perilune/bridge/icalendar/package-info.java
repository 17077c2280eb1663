/** iCalendar (RFC 5545) as ordinary calendars read it, in plain Java. Written, never read. */
@NullMarked
package org.perilune.bridge.icalendar;

import org.jspecify.annotations.NullMarked;
