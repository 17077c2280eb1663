package org.perilune.rescue;

import java.util.OptionalLong;

/**
 * How much of a consumable is usable, and how fast one person uses it.
 *
 * @param usable in ticks of the consumable's meter
 * @param perPersonDay in the same ticks; empty where nobody knows, which is never taken for nothing
 * @param source MEASURED, ESTIMATED or DECLARED; an open list
 */
public record ConsumableLevel(Consumable consumable, long usable, OptionalLong perPersonDay, String source) {}
