package org.perilune.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All sequences, in order, and the running of them: each on its own, so that one failure hides no other. */
public final class Kit {

    private Kit() {}

    public static List<Sequence> sequences() {
        return Stream.of(
                        AgreementSequences.all(),
                        BookingSequences.all(),
                        CapacitySequences.all(),
                        UsageSequences.all(),
                        SettlementSequences.all(),
                        IsolationSequences.all(),
                        IdempotencySequences.all(),
                        DistressSequences.all(),
                        FormSequences.all())
                .flatMap(List::stream)
                .toList();
    }

    public static List<Outcome> run(List<Sequence> sequences, Stage stage) {
        var outcomes = new ArrayList<Outcome>();
        for (var sequence : sequences) {
            outcomes.add(run(sequence, stage));
        }
        return outcomes;
    }

    private static Outcome run(Sequence sequence, Stage stage) {
        long started = System.nanoTime();
        var verdict = Outcome.Verdict.PASSED;
        var detail = "";
        try {
            sequence.script().run(stage);
        } catch (NotRun notRun) {
            verdict = Outcome.Verdict.NOT_RUN;
            detail = notRun.getMessage();
        } catch (Deviation deviation) {
            verdict = Outcome.Verdict.FAILED;
            detail = deviation.getMessage();
        }
        return new Outcome(sequence, verdict, detail, Duration.ofNanos(System.nanoTime() - started));
    }
}
