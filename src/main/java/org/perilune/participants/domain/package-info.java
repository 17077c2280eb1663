/**
 * Onboarding, keys and the directory. Not: HTTP, and not what a law makes of an affiliation. A participant becomes ACTIVE
 * only with a key it proved to hold, and the database knows that rule too.
 */
@NullMarked
package org.perilune.participants.domain;

import org.jspecify.annotations.NullMarked;
