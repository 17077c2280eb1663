package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.clearance.LawVersionView;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/**
 * The law is open to everybody it may bind: as it stands, as it stood in any version, and what made each version. What is only
 * proposed is its authority's own.
 */
@ApplicationScoped
public class SeeLaw {

    private final LawBook law;
    private final RuleChanges changes;
    private final EntityManager entities;
    private final Clock clock;

    SeeLaw(LawBook law, RuleChanges changes, EntityManager entities, Clock clock) {
        this.law = law;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest revision of each rule, in force or ended. */
    @Transactional
    public List<RuleView> rules(Caller caller) {
        return newest(law.revisions());
    }

    @Transactional
    public RuleView rule(Caller caller, String id) {
        return law.latest(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public List<RuleView> revisions(Caller caller, String id) {
        var all = law.revisions(id);
        if (all.isEmpty()) {
            throw Refusal.notFound();
        }
        return all;
    }

    /** What a decision that names this version was made under: only versions that were in force already. */
    @Transactional
    public LawVersionView version(Caller caller, long version) {
        if (version < 1 || version > law.inForce().version()) {
            throw Refusal.notFound();
        }
        var stood = law.revisions().stream()
                .flatMap(rule -> rule.asOf(version).stream())
                .toList();
        var made = Optional.ofNullable(entities.find(LawVersion.class, version));
        return new LawVersionView(
                version,
                made.map(LawVersion::at),
                made.flatMap(LawVersion::participant),
                made.flatMap(LawVersion::change).map(this::made),
                newest(stood));
    }

    @Transactional
    public Page<RuleChangeView> changes(Caller caller, Cursor after, int limit) {
        return changes.page(after, limit);
    }

    @Transactional
    public RuleChangeView change(Caller caller, UUID id) {
        return changes.one(id).view(clock.instant());
    }

    private LawVersionView.Made made(UUID id) {
        var change = changes.one(id).view(clock.instant());
        var approved = change.decided().orElseThrow();
        return new LawVersionView.Made(
                change.id(),
                change.kind(),
                change.ruleId(),
                change.reason(),
                change.proposed().participant(),
                change.proposed().at(),
                approved.participant(),
                approved.at());
    }

    private static List<RuleView> newest(List<RuleView> revisions) {
        var byRule = new LinkedHashMap<String, RuleView>();
        revisions.forEach(revision -> byRule.put(revision.id(), revision));
        return List.copyOf(byRule.values());
    }
}
