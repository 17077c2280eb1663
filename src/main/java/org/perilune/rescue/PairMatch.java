package org.perilune.rescue;

import java.util.List;
import java.util.Optional;

/**
 * Whether the people of one asset could be helped by another.
 *
 * @param verdict the worst of the attributes
 * @param blocking the attribute that decides it; empty when all are compatible
 */
public record PairMatch(Match verdict, Optional<String> blocking, List<AttributeMatch> attributes) {

    public PairMatch {
        attributes = List.copyOf(attributes);
    }
}
