package org.perilune.booking;

import org.perilune.catalog.ResourceId;
import org.perilune.kernel.Meter;

/** What a booking takes of one dimension of one resource, in whole ticks of its meter, over window and buffers. */
public record Claim(ResourceId resource, String dimension, Meter meter, long ticks) {}
