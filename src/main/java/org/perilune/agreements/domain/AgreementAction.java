package org.perilune.agreements.domain;

import org.perilune.kernel.Caller;

/** What a party can do with an agreement, by the verb of its operation, and the capability the token needs for it. */
public enum AgreementAction {
    COUNTER("counter", "agreements:negotiate"),
    SIGN("sign", "agreements:sign"),
    REJECT("reject", "agreements:negotiate"),
    WITHDRAW("withdraw", "agreements:negotiate"),
    SUSPEND("suspend", "agreements:negotiate"),
    RESUME("resume", "agreements:negotiate"),
    TERMINATE("terminate", "agreements:negotiate"),
    NOTIFY("notify", "agreements:sign");

    private final String verb;
    private final String capability;

    AgreementAction(String verb, String capability) {
        this.verb = verb;
        this.capability = capability;
    }

    public String verb() {
        return verb;
    }

    boolean isIn(Caller caller) {
        return caller.may(capability);
    }
}
