package org.perilune.agreements;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.perilune.kernel.ScopeId;

/** A bilateral agreement; its id is also the scope of everything done under it. */
public record AgreementId(UUID value) {

    public AgreementId {
        requireNonNull(value);
    }

    public ScopeId scope() {
        return new ScopeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
