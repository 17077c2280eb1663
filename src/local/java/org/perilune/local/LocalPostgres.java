package org.perilune.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from Maven artifacts, listening on 127.0.0.1. With a folder it keeps its data and syncs to disk;
 * without one it lives as long as the process. Runs as root through a user namespace, as PostgreSQL refuses root itself.
 */
public final class LocalPostgres implements AutoCloseable {

    /** What the demonstration and the tests log in with. Nobody but this machine can reach the server. */
    public static final String PASSWORD = "perilune";

    private static final String DATABASE = "perilune";
    private static final int ORPHAN_SECONDS = 20;

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param port zero for any free one */
    public static LocalPostgres start(@Nullable Path dataFolder, int port) {
        refuseWithoutUserNamespace();
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200");
            if (port > 0) {
                builder.setPort(port);
            }
            if (dataFolder != null) {
                Files.createDirectories(dataFolder);
                builder.setDataDirectory(dataFolder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on");
            }
            var postgres = new LocalPostgres(builder.start());
            postgres.bootstrap();
            return postgres;
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL did not start (" + e.getMessage() + "): is its folder writable and on a "
                    + "disk with room?");
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }

    /** Roles and database as an administrator lays them out once; safe to repeat. */
    private void bootstrap() {
        try {
            try (var connection = connect("postgres")) {
                run(connection, script("roles.sql"));
                for (var login : new String[] {"owner", "app", "sealer", "sweeper"}) {
                    run(connection, "alter role perilune_" + login + " password '" + PASSWORD + "'");
                }
                if (!exists(connection)) {
                    run(connection, "create database " + DATABASE + " owner perilune_owner");
                }
            }
            try (var connection = connect(DATABASE)) {
                run(connection, script("database.sql"));
            }
        } catch (SQLException e) {
            throw new LocalFailure("PostgreSQL could not be laid out: " + e.getMessage());
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "postgres");
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try (var stream = LocalPostgres.class.getResourceAsStream("/db/bootstrap/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A killed program leaves its server running, and a second one on the same folder would wait for ever. */
    static void stopOrphan(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(dataFolder.toString()));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().orTimeout(ORPHAN_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new LocalFailure(
                    "A PostgreSQL of an earlier start (process " + pid + ") does not stop: end it first");
        }
    }

    /** As root the server is started through {@code unshare -U}; where that is forbidden, say so before it fails. */
    private static void refuseWithoutUserNamespace() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .start();
            if (probe.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // no unshare at all: same answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LocalFailure("PostgreSQL refuses to run as root, and this machine allows no user namespaces "
                + "(unshare -U fails): run as an ordinary user");
    }
}
