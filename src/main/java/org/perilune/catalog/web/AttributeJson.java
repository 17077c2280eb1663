package org.perilune.catalog.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AttributeView;
import org.perilune.catalog.AttributeView.EvidenceClass;
import org.perilune.catalog.AttributeView.ExportClass;
import org.perilune.catalog.AttributeView.Releasability;

/** A property of an offering. What is not released is INTERNAL; what is not classified is UNKNOWN, and so INTERNAL too. */
record AttributeJson(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}|UNR::[^\\p{Cc}]{1,60}")
        String code,

        @NotBlank @Size(max = 500) String value,
        @Nullable @Size(min = 1, max = 40) String unit,
        @Nullable @Size(min = 1, max = 80) String standard,
        @Nullable @Size(min = 1, max = 40) String standardVersion,
        @NotNull EvidenceClass evidence,
        @Nullable Releasability releasability,
        @Nullable ExportClass exportClass) {

    static AttributeJson of(AttributeView attribute) {
        return new AttributeJson(
                attribute.code(),
                attribute.value(),
                attribute.unit(),
                attribute.standard(),
                attribute.standardVersion(),
                attribute.evidence(),
                attribute.releasability(),
                attribute.exportClass());
    }

    AttributeView toAttribute() {
        return new AttributeView(
                code,
                value,
                unit,
                standard,
                standardVersion,
                evidence,
                releasability == null ? Releasability.INTERNAL : releasability,
                exportClass == null ? ExportClass.UNKNOWN : exportClass);
    }
}
