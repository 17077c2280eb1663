package org.perilune.catalog;

import java.util.Optional;

/** Port: an offering, if this caller may see it. Asked inside a transaction. */
public interface CatalogLookup {

    Optional<OfferingView> find(OfferingId id);
}
