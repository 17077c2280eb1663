package org.perilune.agreements;

/** What can happen to an agreement; each is one type of event. */
public enum AgreementMove {
    PROPOSED("agreement.proposed"),
    COUNTERED("agreement.countered"),
    SIGNED("agreement.signed"),
    NOTIFIED("agreement.notified"),
    ENTERED_INTO_FORCE("agreement.in-force"),
    SUSPENDED("agreement.suspended"),
    RESUMED("agreement.resumed"),
    TERMINATION_NOTICED("agreement.termination-noticed"),
    TERMINATED("agreement.terminated"),
    EXPIRED("agreement.expired"),
    REJECTED("agreement.rejected"),
    WITHDRAWN("agreement.withdrawn");

    private final String type;

    AgreementMove(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
