package org.perilune.kernel.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Decimals travel as strings in plain notation and keep their digits; instants are RFC 3339 with an offset, read in any
 * and written in {@code Z} (a zone-less time is refused); a day is {@code 2026-11-23} and nothing else; no string carries a
 * NUL.
 */
final class ExactTypes extends SimpleModule {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");

    ExactTypes() {
        super("exact-types");
        addDeserializer(String.class, new Text());
        addDeserializer(BigDecimal.class, new Decimal());
        addSerializer(BigDecimal.class, new DecimalText());
        addDeserializer(Instant.class, new Moment());
        addSerializer(Instant.class, new MomentText());
        addDeserializer(LocalDate.class, new Day());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw JsonMappingException.from(parser, "NUL");
            }
            return text;
        }
    }

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    && DECIMAL.matcher(parser.getText()).matches()) {
                return new BigDecimal(parser.getText());
            }
            throw JsonMappingException.from(parser, "a decimal is a string in plain notation");
        }
    }

    private static final class DecimalText extends StdScalarSerializer<BigDecimal> {

        DecimalText() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    private static final class Moment extends StdScalarDeserializer<Instant> {

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return Moments.parse(parser.getText());
                }
            } catch (DateTimeParseException e) {
                // falls through
            }
            throw JsonMappingException.from(parser, "a time is RFC 3339 with an offset");
        }
    }

    /** The library's own reader also takes numbers, arrays and whole times, of which it drops the hours. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return LocalDate.parse(parser.getText());
                }
            } catch (DateTimeParseException e) {
                // falls through
            }
            throw JsonMappingException.from(parser, "a day is written 2026-11-23");
        }
    }

    private static final class MomentText extends StdScalarSerializer<Instant> {

        MomentText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    /** Instants in requests, bodies and parameters alike; the database keeps microseconds, so finer is cut. */
    static final class Moments {

        private Moments() {}

        static Instant parse(String text) {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        }
    }
}
