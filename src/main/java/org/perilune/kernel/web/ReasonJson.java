package org.perilune.kernel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why somebody does something, for the other side to read: plain text, lines and tabs allowed, no other control characters. */
public record ReasonJson(
        @NotBlank @Size(max = ReasonJson.LONGEST) @Pattern(regexp = "[\\n\\t[^\\p{Cc}\\p{Cs}]]*")
        String reason) {

    public static final int LONGEST = 2000;
}
