/** Who trades: onboarding, memberships, legal affiliations, keys and standing. Not: who may deal with whom. Every participant can read the directory; no private key is ever seen. */
@NullMarked
package org.perilune.participants;

import org.jspecify.annotations.NullMarked;
