package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** The offerings a caller may see, one or as a search finds them, in order of creation. */
@ApplicationScoped
public class SeeOfferings {

    private static final int READ_AT_ONCE = 200;

    private final Offerings offerings;

    SeeOfferings(Offerings offerings) {
        this.offerings = offerings;
    }

    @Transactional
    public OfferingView one(Caller caller, OfferingId id) {
        return offerings.find(id).orElseThrow(Refusal::notFound);
    }

    /** The verbs open to this caller. */
    public List<String> actions(Caller caller, OfferingView offering) {
        return caller.speaksFor(offering.provider()) ? OfferingPolicy.actions(offering.state()) : List.of();
    }

    /** Reads on until the page is full or nothing is left, because the last word on a row is not the database's. */
    @Transactional
    public Page<OfferingView> page(Caller caller, OfferingSearch search, Cursor after, int limit) {
        var found = new ArrayList<OfferingView>();
        var cursor = after;
        List<OfferingView> read;
        do {
            read = offerings.after(cursor, search, READ_AT_ONCE);
            read.stream().filter(search::finds).forEach(found::add);
            cursor = read.isEmpty() ? cursor : key(read.get(read.size() - 1));
        } while (found.size() <= limit && read.size() == READ_AT_ONCE);
        return Page.of(found, limit, SeeOfferings::key);
    }

    private static Cursor key(OfferingView offering) {
        return new Cursor(offering.createdAt(), offering.id().value());
    }
}
