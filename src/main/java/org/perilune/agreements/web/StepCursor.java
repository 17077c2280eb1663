package org.perilune.agreements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.web.PageJson;

/** Steps are numbered within their agreement, so the last one read is the cursor. */
final class StepCursor {

    private StepCursor() {}

    static int after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.of(Problem.MALFORMED_REQUEST, "The cursor is not one this list gave out");
        }
        return Integer.parseInt(cursor);
    }

    /** Cuts what was read with a limit of one more than asked for. */
    static PageJson<TransitionJson> page(List<AgreementDetail.Transition> oneMore, int limit) {
        boolean more = oneMore.size() > limit;
        var items = oneMore.subList(0, more ? limit : oneMore.size());
        return new PageJson<>(
                items.stream().map(TransitionJson::of).toList(),
                more ? String.valueOf(items.get(limit - 1).step()) : null);
    }
}
