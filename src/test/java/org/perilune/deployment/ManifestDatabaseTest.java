package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database of production starts as the tests' database does, and outlives a node. */
class ManifestDatabaseTest {

    private static final Pattern ROLE = Pattern.compile("'(perilune_[a-z]+)'");

    private final Manifests production = Manifests.production();

    @Test
    void it_starts_from_the_very_scripts_the_tests_start_from() throws IOException {
        for (var script : new String[] {"roles.sql", "database.sql"}) {
            assertThat(Manifests.FOLDER.resolve("base/database").resolve(script))
                    .hasSameTextualContentAs(
                            Path.of("src/main/resources/db/bootstrap").resolve(script));
        }
    }

    @Test
    void roles_come_before_the_database_and_rights_after_it() {
        var initdb = production.the("Cluster", "perilune-database").at("/spec/bootstrap/initdb");
        assertThat(initdb.at("/postInitSQLRefs/configMapRefs/0/key").asText()).isEqualTo("roles.sql");
        assertThat(initdb.at("/postInitApplicationSQLRefs/configMapRefs/0/key").asText())
                .isEqualTo("database.sql");
        assertThat(initdb.path("owner").asText()).isEqualTo("perilune_owner");
    }

    @Test
    void every_role_of_the_bootstrap_is_the_owner_or_managed_and_none_is_mighty() throws IOException {
        var roles = production.the("Cluster", "perilune-database").at("/spec/managed/roles");
        var named = new TreeSet<>(Set.of("perilune_owner"));
        roles.forEach(role -> named.add(role.path("name").asText()));
        assertThat(named).isEqualTo(rolesOfTheBootstrap());
        assertThat(roles).allSatisfy(role -> {
            assertThat(role.fieldNames())
                    .toIterable()
                    .doesNotContain("superuser", "bypassrls", "createrole", "createdb", "inRoles");
            assertThat(role.path("login").asBoolean()).isEqualTo(role.has("passwordSecret"));
        });
    }

    @Test
    void it_is_the_major_version_the_tests_run() {
        var major = Manifests.versionInThePom("postgresql-binaries.version").split("\\.")[0];
        assertThat(production.of("Cluster"))
                .allSatisfy(cluster -> assertThat(cluster.at("/spec/imageName").asText())
                        .startsWith("ghcr.io/cloudnative-pg/postgresql:" + major + "."));
    }

    @Test
    void a_lost_node_loses_nothing_that_was_acknowledged() {
        var spec = production.the("Cluster", "perilune-database").path("spec");
        assertThat(spec.path("instances").asInt()).isEqualTo(3);
        assertThat(spec.at("/postgresql/synchronous/dataDurability").asText()).isEqualTo("required");
        assertThat(spec.at("/affinity/podAntiAffinityType").asText()).isEqualTo("required");
    }

    @Test
    void every_database_is_backed_up_and_its_log_archived() {
        assertThat(production.of("Cluster")).hasSize(2).allSatisfy(cluster -> {
            assertThat(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean()).isTrue();
            assertThat(production.of("ScheduledBackup"))
                    .anyMatch(backup -> backup.at("/spec/cluster/name").asText().equals(Manifests.name(cluster))
                            && backup.at("/spec/pluginConfiguration/name").equals(cluster.at("/spec/plugins/0/name")));
        });
    }

    @Test
    void connections_are_encrypted_verified_and_refused_otherwise() {
        assertThat(production.of("Cluster"))
                .allSatisfy(cluster -> assertThat(
                                cluster.at("/spec/postgresql/pg_hba/0").asText())
                        .isEqualTo("hostnossl all all all reject"));
        var urls = Stream.concat(
                        production
                                .all()
                                .flatMap(manifest -> manifest.findValuesAsText("PERILUNE_DATABASE_URL").stream()),
                        Stream.concat(
                                production.all().flatMap(manifest -> manifest.findValuesAsText("KC_DB_URL").stream()),
                                production.of("Job").flatMap(job -> job.findValuesAsText("value").stream())))
                .toList();
        assertThat(urls).hasSize(3).allMatch(url -> url.contains("sslmode=verify-full&sslrootcert=/run/"));
    }

    private static TreeSet<String> rolesOfTheBootstrap() throws IOException {
        return ROLE.matcher(Files.readString(Path.of("src/main/resources/db/bootstrap/roles.sql")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
