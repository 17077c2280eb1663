package org.perilune.clearance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.perilune.clearance.Act;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Affiliation;
import org.perilune.participants.Backing;

/**
 * The pure decision, as every request asks it: 1,000 rules in force, random pairs, one in five of which has to be looked through
 * three levels of owners, members and funders. The baseline is the same question put to every rule in turn. Every law is built
 * anew for the cold figure, so that nothing is remembered of who stands behind whom.
 */
public final class ClearanceBench {

    private static final int RULES = 1_000;
    private static final int PARTICIPANTS = 400;
    private static final int CODES = 200;
    private static final int PAIRS = 20_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final int OFFERINGS = 1_000;
    private static final int PROVIDERS = 200;
    private static final Instant AT = Instant.parse("2034-03-01T00:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(2001, 1, 1);

    private final Random random = new Random(20_340_301);
    private final List<ParticipantId> plain = new ArrayList<>();
    private final List<ParticipantId> backed = new ArrayList<>();
    private final Map<ParticipantId, Standings.Facts> facts = new HashMap<>();
    private final List<RuleView> rules = new ArrayList<>();

    private ClearanceBench() {
        participants();
        for (int number = 0; number < RULES; number++) {
            rules.add(rule(number));
        }
    }

    public static void main(String[] arguments) {
        var bench = new ClearanceBench();
        var acts = bench.acts();
        System.out.printf("%d rules, %d participants, %d pairs, of which one in five is looked through%n",
                RULES, PARTICIPANTS, PAIRS);
        for (int round = 0; round < WARM_UP; round++) {
            bench.decisions(bench.law(), acts);
            bench.cold(acts);
            bench.inTurn(acts.subList(0, 500));
            bench.filter(bench.law());
        }
        var warm = new ArrayList<Double>();
        var all = new ArrayList<long[]>();
        var cold = new ArrayList<Double>();
        var turn = new ArrayList<Double>();
        var filter = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var law = bench.law();
            bench.decisions(law, acts);
            var times = bench.decisions(law, acts);
            all.add(times);
            warm.add(percentile(times, 50) / 1_000.0);
            cold.add(percentile(bench.cold(acts), 50) / 1_000.0);
            turn.add(percentile(bench.inTurn(acts.subList(0, 2_000)), 50) / 1_000.0);
            filter.add(bench.filter(bench.law()) / 1_000_000.0);
        }
        var last = all.get(all.size() - 1);
        row("decision, median", median(warm), "us");
        row("decision, 99th of a hundred", percentile(last, 99) / 1_000.0, "us");
        row("decision, nothing remembered, median", median(cold), "us");
        row("baseline: every rule in turn, median", median(turn), "us");
        row("1,000 offerings of 200 providers, law read anew", median(filter), "ms");
        System.out.printf("barred among the pairs: %d of %d%n", bench.barred(bench.law(), acts), PAIRS);
        System.out.printf("figure clearance_median_us %.3f us%n", Math.max(median(warm), median(cold)));
        System.out.printf("figure clearance_1000_ms %.3f ms%n", median(filter));
    }

    private Law law() {
        return new Law(new RuleSet(1, rules), new Standings(facts));
    }

    private long[] decisions(Law law, List<Act> acts) {
        var times = new long[acts.size()];
        int index = 0;
        for (var act : acts) {
            long start = System.nanoTime();
            var decision = law.decide(act, AT, any -> false);
            times[index++] = System.nanoTime() - start;
            consume(decision);
        }
        return times;
    }

    /** A law that has been asked nothing yet for each pair: looking through is part of every one of these. */
    private long[] cold(List<Act> acts) {
        var ruleSet = new RuleSet(1, rules);
        int pairs = 2_000;
        var times = new long[pairs];
        for (int index = 0; index < pairs; index++) {
            var law = new Law(ruleSet, new Standings(facts));
            long start = System.nanoTime();
            var decision = law.decide(acts.get(index), AT, any -> false);
            times[index] = System.nanoTime() - start;
            consume(decision);
        }
        return times;
    }

    /** As a program without an index would: a set of one rule for each rule. */
    private long[] inTurn(List<Act> acts) {
        var single = rules.stream().map(rule -> new RuleSet(1, List.of(rule))).toList();
        var standings = new Standings(facts);
        var times = new long[acts.size()];
        int index = 0;
        for (var act : acts) {
            long start = System.nanoTime();
            for (var one : single) {
                consume(new Law(one, standings).decide(act, AT, any -> false));
            }
            times[index++] = System.nanoTime() - start;
        }
        return times;
    }

    /** What a search asks for one reader: who of the providers is barred, and which of six classes of content each keeps. */
    private long filter(Law law) {
        var providers = new ArrayList<ParticipantId>();
        for (int number = 0; number < PROVIDERS; number++) {
            providers.add(any(number % 5 == 0));
        }
        var offerings = new ArrayList<ParticipantId>();
        for (int number = 0; number < OFFERINGS; number++) {
            offerings.add(providers.get(random.nextInt(PROVIDERS)));
        }
        var reader = any(false);
        long start = System.nanoTime();
        var barred = new HashSet<ParticipantId>();
        for (var provider : new HashSet<>(offerings)) {
            if (!law.decide(Act.commercial(reader, provider), AT, any -> false).allows()) {
                barred.add(provider);
            }
        }
        int shown = 0;
        for (var owner : offerings) {
            if (!barred.contains(owner)) {
                for (var dataClass : CLASSES) {
                    shown += law.decide(Act.release(owner, reader, dataClass), AT, any -> false)
                                            .effect()
                                    == Effect.ALLOW
                            ? 1
                            : 0;
                }
            }
        }
        long taken = System.nanoTime() - start;
        sink += shown;
        return taken;
    }

    private int barred(Law law, List<Act> acts) {
        int barred = 0;
        for (var act : acts) {
            barred += law.decide(act, AT, any -> false).allows() ? 0 : 1;
        }
        return barred;
    }

    private static final List<String> CLASSES = List.of("EAR99", "CONTROLLED_9E515", "ITAR", "OTHER_NATIONAL");

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        for (int number = 0; number < PAIRS; number++) {
            var one = any(number % 5 == 0);
            var other = any(false);
            acts.add(Act.commercial(one, other));
        }
        return acts;
    }

    private ParticipantId any(boolean lookedThrough) {
        var among = lookedThrough ? backed : plain;
        return among.get(random.nextInt(among.size()));
    }

    private void participants() {
        for (int number = 0; number < PARTICIPANTS; number++) {
            var id = new ParticipantId(new UUID(7, number));
            var affiliations = List.of(affiliation(), affiliation());
            var backings = new ArrayList<Backing>();
            boolean looked = number >= PARTICIPANTS * 4 / 5;
            if (looked) {
                var kinds = Backing.Kind.values();
                for (int behind = 0; behind < 3; behind++) {
                    var whom = behind == 0 && !backed.isEmpty() ? backed : plain;
                    backings.add(new Backing(
                            whom.get(random.nextInt(whom.size())), kinds[behind], SINCE, null, "register"));
                }
            }
            facts.put(id, new Standings.Facts(looked ? List.of() : affiliations, backings));
            (looked ? backed : plain).add(id);
        }
    }

    private Affiliation affiliation() {
        return new Affiliation(code(), SINCE, null, "register");
    }

    private String code() {
        return "C" + random.nextInt(CODES);
    }

    private RuleView rule(int number) {
        var content = new RuleContent(
                "R-" + number,
                "C",
                Effect.values()[random.nextInt(4)],
                Set.copyOf(new HashSet<>(List.of(code(), code()))),
                Set.copyOf(new HashSet<>(List.of(code(), code()))),
                Set.of(),
                Set.of(Activity.COMMERCIAL, Activity.RESCUE_PLANNING),
                number % 2 == 0 ? Optional.of(Channel.BILATERAL) : Optional.empty(),
                number % 10 == 0 ? Set.of(CLASSES.get(random.nextInt(CLASSES.size()))) : Set.of(),
                30,
                "a rule of this benchmark");
        return new RuleView(
                content,
                1,
                Instant.EPOCH,
                Optional.empty(),
                new RuleView.Origin(Optional.empty(), Optional.empty(), Instant.EPOCH, 1, Optional.empty()));
    }

    private static void row(String what, double value, String unit) {
        System.out.printf("%-55s %12.3f %s%n", what, value, unit);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static long percentile(long[] times, int hundredth) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((long) sorted.length * hundredth / 100)];
    }

    /** So that the compiler of the machine cannot leave the work out. */
    private static long sink;

    private static void consume(Object decision) {
        sink += System.identityHashCode(decision) & 1;
    }
}
