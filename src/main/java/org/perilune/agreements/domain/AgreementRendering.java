package org.perilune.agreements.domain;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.CanonicalJson;

/** One version as people read it. Kept, not made again: what is signed by its hash must be there byte for byte. */
@Entity
@Immutable
@Table(name = "rendering", schema = "agreements")
public class AgreementRendering {

    @EmbeddedId
    private AgreementVersion.Key key;

    private byte[] html;
    private byte[] pdf;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AgreementRendering() {}

    static AgreementRendering of(AgreementId agreement, int version, Map<String, Object> document) {
        var rendering = new AgreementRendering();
        rendering.key = new AgreementVersion.Key(agreement.value(), version);
        var paper = AgreementPaper.of(document);
        rendering.html = HtmlPaper.print(paper);
        rendering.pdf = PdfPaper.print(paper);
        return rendering;
    }

    /** What the version's bytes say of it. */
    Map<String, String> hashes() {
        return Map.of("html", CanonicalJson.fingerprint(html), "pdf", CanonicalJson.fingerprint(pdf));
    }

    byte[] html() {
        return html.clone();
    }

    byte[] pdf() {
        return pdf.clone();
    }
}
