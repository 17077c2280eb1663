package org.perilune.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.perilune.local.LocalPostgres;

/** The production package as it was built, run as a process of its own. */
public final class PackagedProgram implements AutoCloseable {

    /** How a run ended. */
    public record Ending(int code, List<String> out, List<String> error) {}

    public static final Path FOLDER = Path.of(System.getProperty("perilune.package", "target/quarkus-app"));

    private static final int READY_SECONDS = 90;

    private final Process process;
    private final int port;

    private PackagedProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Runs it to its end with exactly these settings and nothing of ours. */
    public static Ending run(Map<String, String> environment, String... arguments) {
        try {
            var out = Files.createTempFile("program", ".out");
            var error = Files.createTempFile("program", ".error");
            var command = command(arguments).redirectOutput(out.toFile()).redirectError(error.toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("PERILUNE_"));
            command.environment().putAll(environment);
            var process = command.start();
            if (!process.waitFor(READY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the program did not end");
            }
            return new Ending(process.exitValue(), Files.readAllLines(out), Files.readAllLines(error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Serves on a free port, on the servers of the test run. */
    public static PackagedProgram serve() {
        return serve(Map.of());
    }

    /** The same, with these settings besides. */
    public static PackagedProgram serve(Map<String, String> besides) {
        try {
            int port = freePort();
            var command = command()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target/packaged-program.log").toFile()));
            command.environment().putAll(settings());
            command.environment().putAll(besides);
            command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            var program = new PackagedProgram(command.start(), port);
            program.awaitReady();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("PERILUNE_DATABASE_URL", System.getProperty("perilune.database.url"));
        settings.put("PERILUNE_DATABASE_APP_PASSWORD", LocalPostgres.PASSWORD);
        settings.put("PERILUNE_DATABASE_SEALER_PASSWORD", LocalPostgres.PASSWORD);
        settings.put("PERILUNE_DATABASE_SWEEPER_PASSWORD", LocalPostgres.PASSWORD);
        settings.put("PERILUNE_OIDC_URL", System.getProperty("perilune.oidc-url"));
        settings.put("PERILUNE_SEALER_KEY_FILE", System.getProperty("perilune.sealer-key-file"));
        return settings;
    }

    public int port() {
        return port;
    }

    /** As {@code kill -9} does it: no hook runs, no answer is finished. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        for (int i = 0; i < READY_SECONDS * 5 && process.isAlive(); i++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("the program did not get ready, see target/packaged-program.log");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder command(String... arguments) {
        var words = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                FOLDER.resolve("quarkus-run.jar").toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
