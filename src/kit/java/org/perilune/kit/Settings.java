package org.perilune.kit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the service is and who plays, as a properties file has it. A missing setting is named. */
final class Settings {

    private final Path file;
    private final Properties properties = new Properties();

    Settings(Path file) {
        this.file = file;
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("the settings " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    Stage stage() {
        var clock = properties.getProperty("clock");
        return new Stage(
                new Market(URI.create(needed("url"))),
                clock == null ? new WallClock() : new SandboxClock(URI.create(clock)),
                party("provider"),
                party("consumer"),
                party("stranger"),
                properties.containsKey("operator.user") ? party("operator") : null);
    }

    private Party party(String role) {
        return new TokenParty(
                URI.create(needed("tokens")),
                needed("client"),
                needed(role + ".user"),
                needed(role + ".password"),
                key(properties.getProperty(role + ".key")));
    }

    /** Relative to the settings' own folder; {@code ~} is the user's home. */
    private @Nullable Path key(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var home = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
        return file.toAbsolutePath().resolveSibling(home);
    }

    private String needed(String name) {
        var value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the settings " + file + " lack " + name);
        }
        return value.trim();
    }
}
