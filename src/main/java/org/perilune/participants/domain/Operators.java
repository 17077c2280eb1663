package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.perilune.kernel.Caller;

/**
 * Which principal is the market's operator. The identity provider says who may onboard (the token's scope, judged before
 * any use case runs); the database remembers who did first and serves nobody else afterwards. Its policies on the
 * directory ask this table, so neither a scope given by mistake nor a slip in this code lets a participant write another
 * one's row. The owner's login alone can change the operator.
 */
@ApplicationScoped
class Operators {

    private final EntityManager database;
    private final Clock clock;

    Operators(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Registers the very first one; then tells whether the caller is it. */
    boolean admits(Caller caller) {
        return isOperator() || (register(caller) && isOperator());
    }

    boolean isOperator() {
        return !database.createNativeQuery("select 1 from participants.operator")
                .getResultList()
                .isEmpty();
    }

    /** A participant of the directory never becomes the operator: the policy refuses it, and so does this, more politely. */
    private boolean register(Caller caller) {
        return database.createNativeQuery("""
                        insert into participants.operator(principal, since) select :principal, :since
                        where not exists (select from participants.participant where id = :principal)
                        on conflict do nothing""")
                        .setParameter("principal", caller.principal())
                        .setParameter("since", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
