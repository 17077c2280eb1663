package org.perilune.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.perilune.agreements.Terms.CancellationLadder;
import org.perilune.kernel.ParticipantId;

/**
 * Terms and their parts as documents of strings, whole numbers, lists and maps, and back: what is signed, shown and frozen
 * into bookings has one form. Decimals keep their digits, instants are in {@code Z}, a ladder is the list of its steps.
 */
public final class TermsDocument {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<List<CancellationLadder.Step>> STEPS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule("terms")
                    .addSerializer(new Text<>(ParticipantId.class, ParticipantId::toString))
                    .addSerializer(new Text<>(Instant.class, Instant::toString))
                    .addSerializer(new Text<>(BigDecimal.class, BigDecimal::toPlainString))
                    .addSerializer(new LadderOut())
                    .addDeserializer(
                            ParticipantId.class,
                            new OfText<>(ParticipantId.class, text -> new ParticipantId(UUID.fromString(text))))
                    .addDeserializer(Instant.class, new OfText<>(Instant.class, Instant::parse))
                    .addDeserializer(BigDecimal.class, new OfText<>(BigDecimal.class, BigDecimal::new))
                    .addDeserializer(CancellationLadder.class, new LadderIn()))
            .build();

    private TermsDocument() {}

    public static Map<String, Object> of(Terms terms) {
        return MAPPER.convertValue(terms, DOCUMENT);
    }

    public static Map<String, Object> of(RateCard card) {
        return MAPPER.convertValue(card, DOCUMENT);
    }

    public static List<?> of(CancellationLadder ladder) {
        return MAPPER.convertValue(ladder, List.class);
    }

    public static Terms terms(Object document) {
        return MAPPER.convertValue(document, Terms.class);
    }

    public static RateCard rateCard(Object document) {
        return MAPPER.convertValue(document, RateCard.class);
    }

    public static CancellationLadder ladder(Object document) {
        return MAPPER.convertValue(document, CancellationLadder.class);
    }

    private static final class Text<T> extends StdSerializer<T> {

        private final transient Function<T, String> form;

        Text(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(form.apply(value));
        }
    }

    private static final class OfText<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> reader;

        OfText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return reader.apply(text);
        }
    }

    private static final class LadderOut extends StdSerializer<CancellationLadder> {

        LadderOut() {
            super(CancellationLadder.class);
        }

        @Override
        public void serialize(CancellationLadder ladder, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(ladder.steps(), json);
        }
    }

    private static final class LadderIn extends StdDeserializer<CancellationLadder> {

        LadderIn() {
            super(CancellationLadder.class);
        }

        @Override
        public CancellationLadder deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new CancellationLadder(parser.getCodec().readValue(parser, STEPS));
        }
    }
}
