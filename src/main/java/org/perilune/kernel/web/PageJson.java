package org.perilune.kernel.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Page;

/** The wire form of a page: {@code nextCursor} is absent only at the end of the list. */
public record PageJson<T>(List<T> items, @Nullable String nextCursor) {

    public static <V, T> PageJson<T> of(Page<V> page, Function<V, T> item) {
        var next = page.next();
        return new PageJson<>(page.items().stream().map(item).toList(), next == null ? null : next.encoded());
    }
}
