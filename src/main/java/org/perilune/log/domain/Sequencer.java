package org.perilune.log.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every leaf its index. One sequencer works at a time (the mark's row is its lock), and only below the watermark: a
 * transaction that began earlier and commits later can then never be left out. Runs in the sealer's transaction.
 */
final class Sequencer {

    private static final String LOCK = "select sealed_below from log.mark for update";

    /** The snapshot of this second statement is taken after the lock; watermark and rows are of one snapshot. */
    private static final String SEAL = """
            with span as (select m.sealed_below as lo, pg_snapshot_xmin(pg_current_snapshot()) as hi from log.mark m),
            fresh as (select l.id, l.log_id, l.leaf_hash, row_number() over (partition by l.log_id order by l.xid, l.sequence) as n
                      from log.leaf l, span where l.xid >= span.lo and l.xid < span.hi),
            counts as (select log_id, count(*) as added from fresh group by log_id),
            heads as (insert into log.head as h (log_id, size) select log_id, added from counts
                      on conflict (log_id) do update set size = h.size + excluded.size returning h.log_id, h.size),
            put as (insert into log.sealed (log_id, index, leaf_id, leaf_hash)
                    select f.log_id, h.size - c.added + f.n - 1, f.id, f.leaf_hash
                    from fresh f join heads h using (log_id) join counts c using (log_id)
                    returning log_id, index, leaf_hash),
            moved as (update log.mark m set sealed_below = span.hi from span returning 1)
            select log_id, leaf_hash from put order by log_id, index""";

    private Sequencer() {}

    /** The hashes that were sealed, in order, by log. */
    static Map<UUID, List<byte[]>> seal(Connection sealer) throws SQLException {
        var sealed = new LinkedHashMap<UUID, List<byte[]>>();
        try (var statement = sealer.createStatement()) {
            statement.execute(LOCK);
            try (var rows = statement.executeQuery(SEAL)) {
                while (rows.next()) {
                    sealed.computeIfAbsent(rows.getObject(1, UUID.class), log -> new ArrayList<>())
                            .add(rows.getBytes(2));
                }
            }
        }
        return sealed;
    }
}
