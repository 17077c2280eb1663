package org.perilune.kit;

import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A distress is never refused for its content, reaches everybody, and is never billed. Every call here is an exercise. */
final class DistressSequences {

    private static final String CALLS = "/v1/distress-calls";

    private DistressSequences() {}

    static List<Sequence> all() {
        return List.of(
                does(
                        "DIS-01",
                        "A call is raised, and is humanitarian",
                        stage -> stage.market
                                .post(stage.consumer, CALLS, exercise(Map.of("persons", Map.of("count", 2))))
                                .status(201)
                                .is("/state", "RAISED")
                                .is("/billable", "false")
                                .is("/settlement", "HUMANITARIAN")),
                does("DIS-02", "Whom no agreement joins sees it and answers it", stage -> {
                    var call = raised(stage);
                    stage.market.get(stage.stranger, call).status(200).is("/state", "RAISED");
                    step(stage, stage.stranger, call, "acknowledge").status(200).is("/state", "ACKNOWLEDGED");
                }),
                does("DIS-03", "An offer of help makes it assisted, and the raiser resolves it", stage -> {
                    var call = raised(stage);
                    step(stage, stage.stranger, call, "offer").status(200).is("/state", "ASSISTING");
                    step(stage, stage.consumer, call, "resolve")
                            .status(200)
                            .is("/state", "RESOLVED")
                            .is("/billable", "false");
                }),
                does(
                        "DIS-04",
                        "The raiser cancels",
                        stage -> step(stage, stage.consumer, raised(stage), "cancel")
                                .status(200)
                                .is("/state", "CANCELLED")),
                does("DIS-05", "Fields of another kind are kept as they came, and flagged", stage -> {
                    var call = stage.market
                            .post(
                                    stage.consumer,
                                    CALLS,
                                    exercise(Map.of("persons", Map.of("count", -1.5), "position", List.of())))
                            .status(201);
                    call.must(!call.list("/flags").isEmpty(), "flags");
                }),
                does(
                        "DIS-06",
                        "A field nobody knows refuses nothing",
                        stage -> stage.market
                                .post(stage.consumer, CALLS, exercise(Map.of("helpUs", true)))
                                .status(201)),
                does("DIS-07", "A repeat has the first call", stage -> {
                    var key = Market.once();
                    var first = stage.market
                            .post(stage.consumer, CALLS, exercise(Map.of()), key)
                            .status(201);
                    stage.market
                            .post(stage.consumer, CALLS, exercise(Map.of("again", true)), key)
                            .status(201)
                            .is("/id", first.text("/id"));
                }),
                does("DIS-08", "What has ended still takes updates", stage -> {
                    var call = raised(stage);
                    step(stage, stage.consumer, call, "cancel").status(200);
                    step(stage, stage.stranger, call, "updates").status(200);
                }),
                does("DIS-09", "The feed of every participant carries it", stage -> {
                    var call = raised(stage);
                    if (!onFeed(stage, stage.provider, Stage.idOf(call))) {
                        throw new Deviation("the provider's feed has no event of " + call);
                    }
                }),
                refuses(
                        "DIS-10",
                        "Nobody calls without a token",
                        stage -> stage.market
                                .raw(
                                        null,
                                        "POST",
                                        CALLS,
                                        "{\"exercise\":true}",
                                        Map.of("Content-Type", "application/json"))
                                .refused(401, "unauthenticated")),
                refuses("DIS-11", "A stranger's cancellation is refused and recorded", stage -> {
                    var call = raised(stage);
                    step(stage, stage.stranger, call, "cancel").refused(403, "not-the-raiser");
                    var seen = stage.market.get(stage.consumer, call).is("/state", "RAISED");
                    seen.must(seen.texts("/entries", "kind").contains("CANCELLATION_REFUSED"), "the refusal on record");
                }),
                refuses("DIS-12", "What has ended is not acknowledged", stage -> {
                    var call = raised(stage);
                    step(stage, stage.consumer, call, "cancel").status(200);
                    step(stage, stage.stranger, call, "acknowledge").refused(409, "illegal-transition");
                }));
    }

    private static Map<String, Object> exercise(Map<String, ?> more) {
        var report = new HashMap<String, Object>(more);
        report.put("exercise", true);
        report.put("nature", "conformance " + Market.once());
        return report;
    }

    private static String raised(Stage stage) {
        return CALLS + "/"
                + stage.market
                        .post(stage.consumer, CALLS, exercise(Map.of()))
                        .status(201)
                        .text("/id");
    }

    private static Answer step(Stage stage, Party party, String call, String verb) {
        return stage.market.post(party, call + "/" + verb, Map.of("message", "a conformance sequence"));
    }

    private static boolean onFeed(Stage stage, Party party, String subject) {
        var after = "";
        while (true) {
            var page = stage.market.get(party, "/v1/events?limit=200" + after).status(200);
            var subjects = page.texts("/items", "subject");
            if (subjects.contains(subject) || subjects.isEmpty()) {
                return subjects.contains(subject);
            }
            after = "&after=" + page.text("/next");
        }
    }
}
