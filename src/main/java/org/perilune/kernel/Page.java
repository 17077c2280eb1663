package org.perilune.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list in key order, and where to go on. There is no total and no silent cut: {@code next} is null only at
 * the end.
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts what was read with a limit of one more than asked for. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
