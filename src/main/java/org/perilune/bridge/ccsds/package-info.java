/**
 * Formats of CCSDS Cross Support Service Management in plain Java, of use without the market: it depends on the JDK
 * alone. Simple Schedule Format (902.1-B-1) is written and read; a subset of utilization requests (902.9) and planning
 * information in the manner of 902.2 is read. Times are ASCII Time Code B; code lists take {@code UNR::} values.
 */
@NullMarked
package org.perilune.bridge.ccsds;

import org.jspecify.annotations.NullMarked;
