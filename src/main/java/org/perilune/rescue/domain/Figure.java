package org.perilune.rescue.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount or a closed range of amounts, and what they are counted in, such as {@code 120 V DC} or {@code 29.6..31}. */
record Figure(BigDecimal from, BigDecimal to, String unit) {

    private static final String NUMBER = "([0-9]{1,9}(?:\\.[0-9]{1,6})?)";
    private static final Pattern FORM =
            Pattern.compile(NUMBER + "(?:\\s*(?:\\.\\.|-|–)\\s*" + NUMBER + ")?\\s*([^0-9].*)?");

    static Optional<Figure> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var from = new BigDecimal(form.group(1));
        var to = form.group(2) == null ? from : new BigDecimal(form.group(2));
        var unit =
                form.group(3) == null ? "" : form.group(3).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return from.compareTo(to) <= 0 ? Optional.of(new Figure(from, to, unit)) : Optional.empty();
    }

    boolean overlaps(Figure other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }
}
