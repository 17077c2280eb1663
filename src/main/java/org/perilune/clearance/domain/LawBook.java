package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.tenancy.TransactionTime;
import org.perilune.participants.ParticipantDirectory;

/**
 * The law as rows, and the immutable law of one version kept in memory. Each transaction learned in its first round trip which
 * version is in force; a law of an earlier one is read anew, so every replica obeys a change from the next request on.
 */
@ApplicationScoped
class LawBook {

    private final EntityManager entities;
    private final TransactionTime transaction;
    private final ParticipantDirectory directory;
    private final AtomicReference<Law> held = new AtomicReference<>(Law.NONE);

    LawBook(EntityManager entities, TransactionTime transaction, ParticipantDirectory directory) {
        this.entities = entities;
        this.transaction = transaction;
        this.directory = directory;
    }

    Law inForce() {
        var known = held.get();
        return known.version() >= transaction.ruleVersion() ? known : read();
    }

    private record Mark(long version, boolean ours) {}

    /**
     * Rows of one version: what is read between two looks at the same version is that version's. What this transaction itself
     * has changed is kept from the others, because it may yet roll back.
     */
    private Law read() {
        Mark before;
        Mark after;
        Law law;
        do {
            before = mark();
            law = new Law(new RuleSet(before.version(), revisions()), Standings.of(directory.all()));
            after = mark();
        } while (before.version() != after.version());
        var read = law;
        return after.ours() ? read : held.accumulateAndGet(read, LawBook::later);
    }

    private static Law later(Law one, Law other) {
        return one.version() >= other.version() ? one : other;
    }

    private Mark mark() {
        var row = (Object[]) entities.createNativeQuery(
                        "select version, coalesce(xmin = cast(pg_current_xact_id_if_assigned() as xid), false) from tenancy.rule_version")
                .getSingleResult();
        return new Mark(((Number) row[0]).longValue(), (Boolean) row[1]);
    }

    /** Every revision of every rule, in the order of rules and revisions. */
    List<RuleView> revisions() {
        return entities.createQuery("from RuleRevision r order by r.key.ruleId, r.key.revision", RuleRevision.class)
                .getResultStream()
                .map(RuleRevision::view)
                .toList();
    }

    /** The revisions of one rule, oldest first; empty where there is no such rule. */
    List<RuleView> revisions(String rule) {
        return entities.createQuery(
                        "from RuleRevision r where r.key.ruleId = :rule order by r.key.revision", RuleRevision.class)
                .setParameter("rule", rule)
                .getResultStream()
                .map(RuleRevision::view)
                .toList();
    }

    /** The newest revision of a rule. */
    Optional<RuleView> latest(String rule) {
        var all = revisions(rule);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Optional<Authority> authority(String code) {
        return Optional.ofNullable(entities.find(AuthorityRow.class, code)).map(AuthorityRow::view);
    }
}
