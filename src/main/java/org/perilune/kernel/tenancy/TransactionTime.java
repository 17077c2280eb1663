package org.perilune.kernel.tenancy;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Instant;

/** The one instant of this transaction, and the version of the legal rules it runs under. */
@TransactionScoped
public class TransactionTime implements Serializable {

    private Instant now = Instant.EPOCH;
    private long ruleVersion;

    public Instant now() {
        return now;
    }

    public long ruleVersion() {
        return ruleVersion;
    }

    void begin(Instant now, long ruleVersion) {
        this.now = now;
        this.ruleVersion = ruleVersion;
    }
}
