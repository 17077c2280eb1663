package org.perilune.agreements.domain;

import java.nio.charset.StandardCharsets;

/** Paper as one page of HTML that needs nothing else: no script, no image, no style from elsewhere. */
final class HtmlPaper {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
            <style>body{font:16px/1.5 serif;max-width:50em;margin:2em auto}p{margin:.2em 0;white-space:pre-wrap}b{font-weight:600}</style>
            </head><body>
            <h1>%1$s</h1>
            """;

    private HtmlPaper() {}

    static byte[] print(AgreementPaper paper) {
        var page = new StringBuilder(HEAD.formatted(escaped(paper.title())));
        for (var line : paper.lines()) {
            page.append("<p style=\"margin-left:%dem\"><b>%s</b>".formatted(line.depth() * 2, escaped(line.label())));
            if (line.value() != null) {
                page.append(": ").append(escaped(line.value()));
            }
            page.append("</p>\n");
        }
        return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
