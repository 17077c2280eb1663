package org.perilune.agreements.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Paper as PDF, A4, in a font that every reader has. That font has the letters of western Europe only: any other character
 * stands as its code point, such as {@code [U+4E2D]}, never as a blank or a guess; the HTML shows it as it is.
 */
final class PdfPaper {

    private static final int LINES_A_PAGE = 56;
    private static final int LETTERS_A_LINE = 88;
    private static final int LEFT = 56;
    private static final int TOP = 786;
    private static final int LEADING = 13;
    private static final int SIZE = 9;

    private PdfPaper() {}

    static byte[] print(AgreementPaper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var lines = lines(paper);
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                page(document, lines.subList(from, Math.min(from + LINES_A_PAGE, lines.size())));
            }
            document.getDocumentInformation().setTitle(paper.title());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(LEFT, TOP);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> lines(AgreementPaper paper) {
        var lines = new ArrayList<String>();
        wrap(lines, "", paper.title());
        lines.add("");
        for (var line : paper.lines()) {
            var said = line.value() == null ? line.label() : line.label() + ": " + line.value();
            wrap(lines, "  ".repeat(line.depth()), said);
        }
        return lines;
    }

    private static void wrap(List<String> lines, String indent, String text) {
        for (var paragraph : text.split("\n", -1)) {
            var rest = indent + printable(paragraph);
            while (rest.length() > LETTERS_A_LINE) {
                int space = rest.lastIndexOf(' ', LETTERS_A_LINE);
                int cut = space > indent.length() + 2 ? space : LETTERS_A_LINE;
                lines.add(rest.substring(0, cut));
                rest = indent + "  " + rest.substring(cut).stripLeading();
            }
            lines.add(rest);
        }
    }

    private static String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            boolean inFont = letter >= 0x20 && letter < 0x7f || letter >= 0xa1 && letter <= 0xff && letter != 0xad;
            if (inFont) {
                shown.appendCodePoint(letter);
            } else {
                shown.append(letter == '\t' ? " " : String.format(Locale.ROOT, "[U+%04X]", letter));
            }
        });
        return shown.toString();
    }
}
