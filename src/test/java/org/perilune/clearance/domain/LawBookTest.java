package org.perilune.clearance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.id;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.kernel.tenancy.TransactionTime;
import org.perilune.participants.ParticipantDirectory;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/** The law in memory, as several replicas over one database hold it. */
@QuarkusTest
@Tag("R-05")
class LawBookTest {

    @Inject
    EntityManager entities;

    @Inject
    TransactionTime transaction;

    @Inject
    ParticipantDirectory directory;

    private LawBook one;
    private LawBook other;

    @BeforeEach
    void two_replicas() {
        GivenParticipants.active("nasa", "esa");
        one = new LawBook(entities, transaction, directory);
        other = new LawBook(entities, transaction, directory);
    }

    @Test
    void a_change_governs_the_next_transaction_on_every_replica() {
        var ruleId = GivenRules.freshId("US");
        assertThat(knows(one, ruleId)).isFalse();
        assertThat(knows(other, ruleId)).isFalse();
        long version = GivenRules.published(ruleId, GivenRules.rule("DENY", "XX_NOBODY", Map.of()));
        assertThat(knows(one, ruleId)).isTrue();
        assertThat(knows(other, ruleId)).isTrue();
        assertThat(inTransaction(() -> one.inForce().version())).isEqualTo(version);
        GivenRules.ended(ruleId);
        assertThat(inTransaction(() -> other.inForce().version())).isGreaterThan(version);
    }

    @Test
    void while_nothing_changes_the_law_is_read_once() {
        var first = inTransaction(one::inForce);
        assertThat(inTransaction(one::inForce)).isSameAs(first);
    }

    @Test
    void what_a_transaction_did_not_commit_is_law_to_nobody_else() {
        var ruleId = GivenRules.freshId("US");
        String change = GivenRules.propose(
                        "nasa-legal-officer",
                        GivenRules.change("PUBLISH", ruleId, null, GivenRules.rule("DENY", "XX_NOBODY", Map.of())))
                .statusCode(201)
                .extract()
                .path("id");
        long before = Acting.as(id("nasa"), () -> {
            QuarkusTransaction.begin();
            entities.createNativeQuery("select clearance.apply_change(cast(?1 as uuid), 'a second person')")
                    .setParameter(1, change)
                    .getSingleResult();
            long known = one.inForce().version();
            QuarkusTransaction.rollback();
            return known;
        });
        assertThat(knows(one, ruleId)).isFalse();
        assertThat(inTransaction(() -> one.inForce().version())).isLessThan(before);
        GivenRules.move("nasa", change, "reject").statusCode(200);
    }

    private boolean knows(LawBook replica, String ruleId) {
        return inTransaction(() -> replica.inForce().rules().rules().stream()
                .anyMatch(rule -> rule.id().equals(ruleId)));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return Acting.as(id("nasa"), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
