package org.perilune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings one command cannot do without, all from the environment. Nothing is guessed and nothing has a default. */
final class Settings {

    private static final String SEALER_KEY_FILE = "PERILUNE_SEALER_KEY_FILE";

    private static final List<String> SERVING = List.of(
            "PERILUNE_DATABASE_URL",
            "PERILUNE_DATABASE_APP_PASSWORD",
            "PERILUNE_DATABASE_SEALER_PASSWORD",
            "PERILUNE_DATABASE_SWEEPER_PASSWORD",
            "PERILUNE_OIDC_URL",
            SEALER_KEY_FILE);

    private static final List<String> MIGRATING =
            List.of("PERILUNE_OWNER_URL", "PERILUNE_OWNER_USER", "PERILUNE_OWNER_PASSWORD");

    private final List<String> needed;
    private final Map<String, String> environment;

    Settings(List<String> needed, Map<String, String> environment) {
        this.needed = needed;
        this.environment = environment;
    }

    static Settings forServing() {
        return new Settings(SERVING, System.getenv());
    }

    static Settings forMigrating() {
        return new Settings(MIGRATING, System.getenv());
    }

    List<String> needed() {
        return needed;
    }

    /** One line that names every missing setting, or what is wrong with one; empty when all are there. */
    Optional<String> missing() {
        var absent = needed.stream().filter(name -> value(name).isBlank()).collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            return Optional.of("missing settings: " + absent);
        }
        if (needed.contains(SEALER_KEY_FILE) && !Files.isReadable(Path.of(value(SEALER_KEY_FILE)))) {
            return Optional.of(SEALER_KEY_FILE + " names a file that cannot be read: " + value(SEALER_KEY_FILE));
        }
        return Optional.empty();
    }

    String value(String name) {
        return environment.getOrDefault(name, "");
    }
}
