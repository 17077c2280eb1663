package org.perilune.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar conformance.jar SETTINGS [--only BKG,CAP-05] [--junit FILE]}, or {@code --plan}. Exit 0 when nothing
 * failed, 1 when something did, 2 when it could not be asked.
 */
public final class Command {

    private static final String USAGE =
            "java -jar conformance.jar SETTINGS [--only BKG,CAP-05] [--junit FILE] | --plan";

    private @Nullable Path settings;
    private @Nullable Path junit;
    private List<String> only = List.of();

    private Command() {}

    public static void main(String... arguments) throws IOException {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws IOException {
        if (List.of(arguments).equals(List.of("--plan"))) {
            System.out.print(Report.plan(Kit.sequences()));
            return 0;
        }
        try {
            return new Command().read(arguments).run();
        } catch (IllegalArgumentException e) {
            System.err.println("conformance: " + e.getMessage());
            return 2;
        }
    }

    private Command read(String... arguments) {
        var left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            var argument = left.pop();
            if (argument.startsWith("--") && left.isEmpty()) {
                throw new IllegalArgumentException(argument + " wants a value: " + USAGE);
            }
            switch (argument) {
                case "--only" -> only = List.of(left.pop().split(","));
                case "--junit" -> junit = Path.of(left.pop());
                default -> settings = Path.of(argument);
            }
        }
        return this;
    }

    private int run() throws IOException {
        if (settings == null) {
            throw new IllegalArgumentException("no settings: " + USAGE);
        }
        var chosen = Kit.sequences().stream().filter(this::isChosen).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no sequence is called " + only);
        }
        var outcomes = Kit.run(chosen, new Settings(settings).stage());
        System.out.print(Report.text(outcomes));
        if (junit != null) {
            Report.junit(outcomes, junit);
        }
        return Report.count(outcomes, Outcome.Verdict.FAILED) == 0 ? 0 : 1;
    }

    private boolean isChosen(Sequence sequence) {
        return only.isEmpty() || only.contains(sequence.number()) || only.contains(sequence.chapter());
    }
}
