package org.perilune.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * {@code mvn -Prun}: brings up PostgreSQL, migrates it as a separate step, brings up Keycloak and the program, loads the
 * demonstration world once, and stays until it is told to stop. Everything listens on 127.0.0.1 and keeps its data under
 * the user's home. Whatever is in the way is said in one line.
 */
public final class LocalMode {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private LocalMode() {}

    public static void main(String... arguments) {
        var local = new LocalMode();
        Runtime.getRuntime().addShutdownHook(new Thread(local::stop, "stop"));
        try {
            local.run();
        } catch (LocalFailure failure) {
            System.err.println("perilune: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        var choices = Choices.fromEnvironment();
        var world = World.named(choices.world());
        var folder = LocalFolder.open(choices.home(), choices.world());
        running.push(folder);
        folder.stopOrphans();
        choices.refuseTakenPorts();

        say("Starting PostgreSQL on 127.0.0.1:%d, data in %s", choices.databasePort(), folder.database());
        var postgres = LocalPostgres.start(folder.database(), choices.databasePort());
        running.push(postgres);

        say("Migrating under the owner's login");
        var jar = Path.of(System.getProperty("perilune.package"), "quarkus-run.jar");
        LocalProgram.migrate(jar, postgres.url());

        say("Starting Keycloak on 127.0.0.1:%d (its first start takes a minute)", choices.identityPort());
        var keycloak = LocalKeycloak.start(
                Path.of(System.getProperty("perilune.keycloak.zip")),
                folder.identity(),
                "dev-file",
                Realm.json(world.people()),
                choices.identityPort());
        running.push(keycloak);
        folder.remember("keycloak", keycloak.processId());

        say("Starting the marketplace on 127.0.0.1:%d, log in %s", choices.port(), folder.programLog());
        var program = LocalProgram.start(jar, choices.port(), folder, environment(postgres, keycloak, folder));
        running.push(program);
        program.awaitReady();

        new WorldLoader(world, folder, new Api(program.url(), keycloak.realmUrl())).loadOnce();
        System.out.println(Banner.of(world, folder, program.url(), keycloak.realmUrl()));
        program.awaitEnd();
    }

    private static Map<String, String> environment(LocalPostgres postgres, LocalKeycloak keycloak, LocalFolder folder) {
        return Map.of(
                "PERILUNE_DATABASE_URL",
                postgres.url(),
                "PERILUNE_DATABASE_APP_PASSWORD",
                LocalPostgres.PASSWORD,
                "PERILUNE_DATABASE_SEALER_PASSWORD",
                LocalPostgres.PASSWORD,
                "PERILUNE_DATABASE_SWEEPER_PASSWORD",
                LocalPostgres.PASSWORD,
                "PERILUNE_OIDC_URL",
                keycloak.realmUrl(),
                "PERILUNE_SEALER_KEY_FILE",
                folder.sealerKey().toString(),
                "PERILUNE_LOCAL_CLOCK_FILE",
                folder.clock().toString(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1");
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("perilune: while stopping: " + e.getMessage());
            }
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.println("[perilune] " + format.formatted(arguments));
    }
}
