package org.perilune.kernel.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** Pages of the steps a thing took: they are numbered within it, so the last one read is the cursor. */
public final class Steps {

    private Steps() {}

    public static int after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.of(Problem.MALFORMED_REQUEST, "The cursor is not one this list gave out");
        }
        return Integer.parseInt(cursor);
    }

    /** Cuts what was read with a limit of one more than asked for. */
    public static <V, T> PageJson<T> page(List<V> oneMore, int limit, ToIntFunction<V> step, Function<V, T> item) {
        boolean more = oneMore.size() > limit;
        var items = oneMore.subList(0, more ? limit : oneMore.size());
        return new PageJson<>(
                items.stream().map(item).toList(), more ? String.valueOf(step.applyAsInt(items.get(limit - 1))) : null);
    }
}
