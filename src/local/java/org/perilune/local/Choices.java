package org.perilune.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/** What may be chosen about local mode, each with a default: {@code -Dworld=now}, or the environment variable of the name. */
record Choices(String world, Path home, int port, int databasePort, int identityPort) {

    static Choices fromEnvironment() {
        return new Choices(
                setting("world", "PERILUNE_WORLD", "outpost"),
                Path.of(setting("perilune.home", "PERILUNE_HOME", System.getProperty("user.home") + "/.perilune"))
                        .toAbsolutePath(),
                port("PERILUNE_HTTP_PORT", 8080),
                port("PERILUNE_DATABASE_PORT", 15432),
                port("PERILUNE_IDENTITY_PORT", 8180));
    }

    /** Asked before anything starts, so that nothing has to be taken down again. */
    void refuseTakenPorts() {
        refuseTaken(port, "PERILUNE_HTTP_PORT");
        refuseTaken(databasePort, "PERILUNE_DATABASE_PORT");
        refuseTaken(identityPort, "PERILUNE_IDENTITY_PORT");
    }

    private static void refuseTaken(int port, String variable) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new LocalFailure(
                    "port %d is taken: end what listens there, or choose another with %s".formatted(port, variable));
        }
    }

    private static int port(String variable, int otherwise) {
        var chosen = setting(variable, variable, String.valueOf(otherwise));
        try {
            int port = Integer.parseInt(chosen);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through
        }
        throw new LocalFailure(variable + " is not a port: " + chosen);
    }

    private static String setting(String property, String variable, String otherwise) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(chosen -> !chosen.isBlank())
                .orElse(otherwise);
    }
}
