package org.perilune.catalog.domain;

import java.util.List;
import java.util.Set;
import org.perilune.catalog.AttributeView;
import org.perilune.catalog.Draw;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/** What hangs on an offering in rows of their own, as far as the caller is cleared for them. */
record OfferingParts(
        List<Draw> draws, List<Interval> windows, List<AttributeView> attributes, Set<ParticipantId> namedParties) {}
