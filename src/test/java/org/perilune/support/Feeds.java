package org.perilune.support;

import static org.perilune.support.Actors.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds of the tests' participants, read on from where each was read to. */
public final class Feeds {

    private static final Map<String, String> ENDS = new ConcurrentHashMap<>();

    private Feeds() {}

    /** Where the feed ends now: what is read after it is news. */
    public static String end(String participant) {
        news(participant);
        return ENDS.get(participant);
    }

    /** Everything since it was last read here, page by page, as the wire has it. */
    public static String news(String participant) {
        var told = new StringBuilder();
        List<?> items;
        do {
            var after = ENDS.containsKey(participant) ? "&after=" + ENDS.get(participant) : "";
            var page = as(participant)
                    .get("/v1/events?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            told.append(page.asString());
            items = page.path("items");
            ENDS.put(participant, page.path("next"));
        } while (!items.isEmpty());
        return told.toString();
    }
}
