package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlay changes what it says it changes; the renderer refuses what it does not know. */
class ManifestRenderingTest {

    @TempDir
    private Path folder;

    @Test
    void everything_but_the_namespace_is_in_the_namespace() {
        assertThat(Manifests.production().all())
                .filteredOn(manifest -> !manifest.path("kind").asText().equals("Namespace"))
                .allSatisfy(manifest -> {
                    assertThat(manifest.at("/metadata/namespace").asText()).isEqualTo("perilune");
                });
    }

    @Test
    void the_overlay_changes_what_it_names_and_keeps_the_rest() {
        var base = Manifests.base().the("Deployment", "perilune");
        var production = Manifests.production().the("Deployment", "perilune");
        assertThat(base.at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(production.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(Manifests.container(production).path("image").asText()).startsWith("registry.perilune.example/");
        assertThat(Manifests.container(production).path("env"))
                .isEqualTo(Manifests.container(base).path("env"));
    }

    @Test
    void a_feature_it_does_not_know_is_refused() throws IOException {
        kustomization("namePrefix: mine-");
        assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("namePrefix");
    }

    @Test
    void a_patch_without_a_target_is_refused() throws IOException {
        kustomization("patches: [{path: patch.yaml}]");
        write("patch.yaml", "{apiVersion: v1, kind: Service, metadata: {name: nobody}}");
        assertThatThrownBy(() -> Kustomization.render(folder))
                .hasMessageContaining("nothing to patch: v1 Service nobody");
    }

    @Test
    void a_patch_of_a_list_is_refused() throws IOException {
        kustomization("resources: [map.yaml]\npatches: [{path: patch.yaml}]");
        write("map.yaml", "{apiVersion: v1, kind: Service, metadata: {name: some}, spec: {ports: [{port: 1}]}}");
        write("patch.yaml", "{apiVersion: v1, kind: Service, metadata: {name: some}, spec: {ports: [{port: 2}]}}");
        assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("ports");
    }

    @Test
    void a_file_outside_the_folder_is_refused() throws IOException {
        kustomization("resources: [../elsewhere.yaml]");
        assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("outside its folder");
    }

    @Test
    void a_key_written_twice_is_refused() throws IOException {
        kustomization("resources: [map.yaml]");
        write("map.yaml", "apiVersion: v1\nkind: ConfigMap\nkind: Secret\n");
        assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("Duplicate field 'kind'");
    }

    private void kustomization(String said) throws IOException {
        write("kustomization.yaml", said + "\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
