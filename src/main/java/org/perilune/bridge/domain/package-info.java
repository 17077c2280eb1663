/** What the bridge does with the documents of {@link org.perilune.bridge.ccsds}, through the ports of the market. */
@NullMarked
package org.perilune.bridge.domain;

import org.jspecify.annotations.NullMarked;
