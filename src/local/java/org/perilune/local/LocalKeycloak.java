package org.perilune.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** A real Keycloak from its Maven artifact, as a child process on 127.0.0.1, with one realm imported at first start. */
public final class LocalKeycloak implements AutoCloseable {

    /** The exit code by which a freshly unpacked Keycloak says that it has built itself and wants to be started again. */
    private static final int START_AGAIN = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private LocalKeycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param distribution the zip of the server, unpacked into the folder unless it is there
     * @param database a Keycloak database kind that needs no server: {@code dev-mem} forgets, {@code dev-file} keeps
     * @param port zero for any free one
     */
    public static LocalKeycloak start(Path distribution, Path folder, String database, String realmJson, int port) {
        try {
            var home = unpack(distribution, folder);
            Files.writeString(
                    Files.createDirectories(home.resolve("data/import")).resolve("perilune-realm.json"), realmJson);
            return launch(home, folder.resolve("keycloak.log"), database, port == 0 ? freePort() : port);
        } catch (IOException e) {
            throw new LocalFailure("Keycloak did not start (" + e + "): is " + folder + " writable?");
        }
    }

    public String realmUrl() {
        return "http://127.0.0.1:" + port + "/realms/perilune";
    }

    long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalKeycloak launch(Path home, Path log, String database, int port) throws IOException {
        var command = new ProcessBuilder(command(home, database, port, freePort()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        for (int attempt = 0; attempt < 3; attempt++) {
            var process = command.start();
            var keycloak = new LocalKeycloak(process, port);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            if (keycloak.awaitReady()) {
                return keycloak;
            }
            if (process.exitValue() != START_AGAIN) {
                break;
            }
        }
        throw new LocalFailure("Keycloak ended while starting: its own words are in " + log);
    }

    /** Straight from java, not through its script: the process we hold is the server. */
    private static List<String> command(Path home, String database, int port, int managementPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--db=" + database,
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort);
    }

    private boolean awaitReady() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (process.isAlive()) {
            process.destroy();
            throw new LocalFailure("Keycloak was not ready after " + PATIENCE.toMinutes() + " minutes");
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path unpack(Path distribution, Path folder) throws IOException {
        Files.createDirectories(folder);
        var name =
                distribution.getFileName().toString().replaceFirst("^keycloak-quarkus-dist-(.*)\\.zip$", "keycloak-$1");
        var home = folder.resolve(name);
        var complete = home.resolve(".unpacked");
        if (Files.exists(complete)) {
            return home;
        }
        System.out.println("Unpacking Keycloak (once) into " + home);
        try (var zip = new ZipFile(distribution.toFile())) {
            int total = zip.size();
            int done = 0;
            for (var entry : java.util.Collections.list(zip.entries())) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                if (++done * 4 / total != (done - 1) * 4 / total) {
                    System.out.println("  " + done * 100L / total + " %");
                }
            }
        }
        Files.writeString(complete, "");
        return home;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
