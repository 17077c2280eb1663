package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.perilune.participants.domain.ProveFirstKey;

/** The first public key and the signature that shows that its other half is held. */
record KeyProofJson(
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String publicKey,
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String signature) {

    ProveFirstKey.Command toCommand() {
        return new ProveFirstKey.Command(publicKey, signature);
    }
}
