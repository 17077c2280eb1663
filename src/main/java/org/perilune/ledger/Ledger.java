package org.perilune.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ScopeId;

/** Port: the only way to post. There is no posting endpoint. Asked inside a transaction. */
public interface Ledger {

    /** Posts, or returns the entry that was posted under the same idempotency key before. */
    EntryView post(NewEntry entry);

    Optional<EntryView> find(UUID id);

    /** Entries of the scope in order of recording. */
    List<EntryView> entries(ScopeId scope, Cursor after, int limit);

    /** The sum of every account and unit that is not zero. */
    List<Leg> balances(ScopeId scope);
}
