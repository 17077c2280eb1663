package org.perilune.kit;

/**
 * One numbered exchange with the service.
 *
 * @param number such as {@code BKG-17}; never given to another sequence once published
 * @param kind whether the service is to do something or to refuse it
 * @param title what it must do, in a sentence
 */
public record Sequence(String number, Kind kind, String title, Script script) {

    public enum Kind {
        POSITIVE,
        NEGATIVE
    }

    /** The exchange itself: it ends, or throws a {@link Deviation} or {@link NotRun}. */
    @FunctionalInterface
    public interface Script {
        void run(Stage stage);
    }

    static Sequence does(String number, String title, Script script) {
        return new Sequence(number, Kind.POSITIVE, title, script);
    }

    static Sequence refuses(String number, String title, Script script) {
        return new Sequence(number, Kind.NEGATIVE, title, script);
    }

    public String chapter() {
        return number.substring(0, number.indexOf('-'));
    }
}
