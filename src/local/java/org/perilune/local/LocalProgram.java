package org.perilune.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a child process: what runs in local mode is what a replica runs, plus the demonstration. */
public final class LocalProgram implements AutoCloseable {

    private static final int READY_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final int port;
    private final Path log;

    private LocalProgram(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** The separate step: its own process, the owner's login, nothing else. */
    static void migrate(Path jar, String databaseUrl) {
        try {
            var command = new ProcessBuilder(java(List.of(), jar, "migrate")).inheritIO();
            command.environment()
                    .putAll(Map.of(
                            "PERILUNE_OWNER_URL",
                            databaseUrl,
                            "PERILUNE_OWNER_USER",
                            "perilune_owner",
                            "PERILUNE_OWNER_PASSWORD",
                            LocalPostgres.PASSWORD));
            if (command.start().waitFor() != 0) {
                throw new LocalFailure("the migration failed: its reason stands above");
            }
        } catch (IOException e) {
            throw new LocalFailure("the migration could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while migrating");
        }
    }

    static LocalProgram start(Path jar, int port, LocalFolder folder, Map<String, String> environment) {
        try {
            var command = new ProcessBuilder(java(List.of("-Xmx1g"), jar))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.programLog().toFile()));
            command.environment().putAll(environment);
            command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            var program = new LocalProgram(command.start(), port, folder.programLog());
            folder.remember("program", program.process.pid());
            return program;
        } catch (IOException e) {
            throw new LocalFailure("the marketplace could not be started: " + e.getMessage());
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void awaitReady() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalFailure("interrupted while starting");
            }
            pause();
        }
        throw new LocalFailure("the marketplace did not get ready: its own words are in " + log);
    }

    void awaitEnd() {
        try {
            int code = process.waitFor();
            if (code != 0 && code != 130 && code != 143) {
                throw new LocalFailure("the marketplace ended with " + code + ": its own words are in " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> java(List<String> options, Path jar, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
