package org.perilune.kernel.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** Reads path, query and header parameters, each with its one refusal. */
public final class Parameters {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    private Parameters() {}

    /** An id in the path: one of the wrong form is as absent as one that is hidden. */
    public static UUID id(String text) {
        return read(text, UUID::fromString)
                .filter(id -> id.toString().equals(text))
                .orElseThrow(Refusal::notFound);
    }

    public static Expected expected(@Nullable String ifMatch) {
        return new Expected(Optional.ofNullable(ifMatch));
    }

    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw malformed("limit", "lies between 1 and " + LARGEST_LIMIT);
        }
        return limit;
    }

    public static Cursor cursor(@Nullable String cursor) {
        return cursor == null ? Cursor.START : Cursor.decode(cursor);
    }

    public static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(read(text, ExactTypes.Moments::parse)
                .orElseThrow(() -> malformed(name, "is an RFC 3339 time with an offset")));
    }

    public static Optional<UUID> optionalId(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(read(text, UUID::fromString).orElseThrow(() -> malformed(name, "is a UUID")));
    }

    public static <E extends Enum<E>> Optional<E> choice(String name, Class<E> of, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed(name, "is one of " + Arrays.toString(of.getEnumConstants()))));
    }

    public static Refusal malformed(String parameter, String rule) {
        return Refusal.of(Problem.MALFORMED_REQUEST, "The parameter %s %s", parameter, rule);
    }

    private static <T> Optional<T> read(String text, java.util.function.Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
