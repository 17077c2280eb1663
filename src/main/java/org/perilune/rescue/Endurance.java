package org.perilune.rescue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How long so many people could live somewhere.
 *
 * @param hours whole hours, by the consumable that ends first; empty as soon as one of them is unknown
 * @param atMostHours by those that are known: no more than this, whatever the unknown ones are; empty when none is known
 * @param unknown which are not reported, or have no known rate
 */
public record Endurance(OptionalLong hours, OptionalLong atMostHours, List<Share> shares, Set<Consumable> unknown) {

    /** One consumable's whole hours. */
    public record Share(Consumable consumable, long hours, String source) {}
}
