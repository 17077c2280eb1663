package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;
import org.perilune.participants.PublicKeyView;
import org.perilune.participants.Signatures;

/**
 * A signed version as one file that proves itself, and its renderings. The file holds only what a signature binds or what
 * checks one, one thing a line, so that no byte of it can change unnoticed: the signed bytes, both renderings whose hashes
 * they name, and each signature with its key.
 */
@ApplicationScoped
public class ExportAgreement {

    private static final String FORM = "perilune-agreement/1";

    private final Agreements agreements;
    private final Signatures signatures;
    private final Event<ScopeRead> reads;

    ExportAgreement(Agreements agreements, Signatures signatures, Event<ScopeRead> reads) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.reads = reads;
    }

    /** Refuses with {@code version-unsigned} until both have signed. */
    @Transactional
    public byte[] file(Caller caller, AgreementId id, int number) {
        var version = agreements.version(id, number).orElseThrow(Refusal::notFound);
        tell(caller, id);
        var signed = agreements.signatures(id, number);
        if (signed.size() != 2) {
            throw Refusal.of(AgreementsProblems.VERSION_UNSIGNED);
        }
        var file = new StringBuilder(FORM + "\n").append(line("document", version.canonical()));
        agreements
                .rendering(id, number)
                .ifPresent(
                        rendering -> file.append(line("html", rendering.html())).append(line("pdf", rendering.pdf())));
        signed.forEach(signature -> file.append(line(signature)));
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Transactional
    public byte[] html(Caller caller, AgreementId id, int number) {
        return rendering(caller, id, number).html();
    }

    @Transactional
    public byte[] pdf(Caller caller, AgreementId id, int number) {
        return rendering(caller, id, number).pdf();
    }

    private AgreementRendering rendering(Caller caller, AgreementId id, int number) {
        var rendering = agreements.rendering(id, number).orElseThrow(Refusal::notFound);
        tell(caller, id);
        return rendering;
    }

    private String line(AgreementSignature signature) {
        var view = signature.view();
        List<PublicKeyView> keys = signatures.keys(view.signer());
        var key = keys.stream()
                .filter(one -> one.fingerprint().equals(view.keyFingerprint()))
                .findFirst()
                .orElseThrow();
        return "signature %s %s %s\n".formatted(view.signer(), key.publicKey(), view.value());
    }

    private static String line(String name, byte[] bytes) {
        return name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private void tell(Caller caller, AgreementId id) {
        reads.fire(new ScopeRead(caller, id.scope(), "AGREEMENT", id.value()));
    }
}
