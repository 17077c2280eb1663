package org.perilune.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {

    @TempDir
    Path home;

    @Test
    void a_second_start_on_a_folder_in_use_is_refused_and_ends_nothing() throws Exception {
        try (var first = LocalFolder.open(home, "outpost")) {
            first.remember("program", ProcessHandle.current().pid());
            assertThatThrownBy(() -> LocalFolder.open(home, "outpost"))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("already runs on")
                    .hasMessageContaining("PERILUNE_HOME");
            assertThat(home.resolve("outpost/program.pid")).exists();
        }
    }

    @Test
    void when_the_first_has_ended_the_folder_is_free() throws Exception {
        LocalFolder.open(home, "outpost").close();
        try (var second = LocalFolder.open(home, "outpost")) {
            assertThat(second.isLoaded()).isFalse();
        }
    }

    @Test
    void another_world_has_a_folder_of_its_own() throws Exception {
        try (var outpost = LocalFolder.open(home, "outpost");
                var now = LocalFolder.open(home, "now")) {
            assertThat(now.root()).isNotEqualTo(outpost.root());
        }
    }

    @Test
    void a_folder_that_is_a_file_is_refused_in_one_line_that_says_what_to_do() throws Exception {
        Files.writeString(home.resolve("outpost"), "in the way");
        assertThatThrownBy(() -> LocalFolder.open(home, "outpost"))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("PERILUNE_HOME");
    }
}
