package org.perilune.support;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.perilune.Migration;
import org.perilune.local.LocalKeycloak;
import org.perilune.local.LocalPostgres;
import org.perilune.local.Realm;

/**
 * One PostgreSQL and one Keycloak for all tests of a run, migrated under the owner's login. The servers are told to the
 * program by system properties, because its class loader is another one. A Keycloak that already runs with the test realm
 * can be named in {@code PERILUNE_TEST_OIDC_URL}, which saves its start.
 */
public class TestServers implements LauncherSessionListener {

    private LocalPostgres postgres;
    private LocalKeycloak keycloak;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("perilune.database.url") != null) {
            return;
        }
        postgres = LocalPostgres.start(null, 0);
        if (Migration.run(postgres.url(), "perilune_owner", LocalPostgres.PASSWORD) != 0) {
            throw new IllegalStateException("the test database could not be migrated");
        }
        System.setProperty("perilune.database.url", postgres.url());
        System.setProperty("perilune.database.app-password", LocalPostgres.PASSWORD);
        System.setProperty("perilune.database.sealer-password", LocalPostgres.PASSWORD);
        System.setProperty("perilune.database.sweeper-password", LocalPostgres.PASSWORD);
        System.setProperty("perilune.oidc-url", oidcUrl());
        System.setProperty(
                "perilune.sealer-key-file",
                Keys.writePem(Path.of("target/test-sealer.pem"), Keys.of("sealer"))
                        .toString());
    }

    private String oidcUrl() {
        var running = System.getenv("PERILUNE_TEST_OIDC_URL");
        if (running != null) {
            return running;
        }
        keycloak = LocalKeycloak.start(
                Path.of(System.getProperty("perilune.keycloak.zip")),
                Path.of("target/test-keycloak").toAbsolutePath(),
                "dev-mem",
                Realm.json(Actors.people()),
                0);
        return keycloak.realmUrl();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
