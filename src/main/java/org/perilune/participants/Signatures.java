package org.perilune.participants;

import java.util.List;
import org.perilune.kernel.ParticipantId;

/** Port: detached Ed25519 signatures, made by participants outside the service. Asked inside a transaction. */
public interface Signatures {

    /**
     * Refuses with {@code key-unknown}, {@code key-revoked} or {@code signature-invalid} unless the signer's key made the
     * signature over exactly these bytes.
     *
     * @param signature the 64 raw bytes, base64
     */
    void verify(ParticipantId signer, String keyFingerprint, byte[] message, String signature);

    List<PublicKeyView> keys(ParticipantId owner);
}
