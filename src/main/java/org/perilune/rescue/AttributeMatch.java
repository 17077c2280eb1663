package org.perilune.rescue;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of a pair.
 *
 * @param attribute its stable code, such as {@code suit-connector}
 * @param crew the value of those in need; null where they do not say
 * @param haven the value of the place they would go to; null where it does not say
 * @param reason in words, for people
 */
public record AttributeMatch(
        String attribute,
        @Nullable String crew,
        @Nullable String haven,
        Match verdict,
        Evidence evidence,
        String reason) {}
