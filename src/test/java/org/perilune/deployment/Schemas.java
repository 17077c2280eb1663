package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The schema of every kind that {@code k8s/} may use. A kind that is not here is a fault too. */
final class Schemas {

    private static final Path DEFINITIONS = Path.of("src/test/resources/crd/cloudnative-pg");

    private static final Map<String, Class<?>> BUILT_IN = Map.of(
            "v1/ConfigMap", V1ConfigMap.class,
            "v1/Namespace", V1Namespace.class,
            "v1/Service", V1Service.class,
            "v1/ServiceAccount", V1ServiceAccount.class,
            "apps/v1/Deployment", V1Deployment.class,
            "batch/v1/Job", V1Job.class,
            "networking.k8s.io/v1/Ingress", V1Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class);

    private static final Schemas ALL = new Schemas();

    private final Map<String, Shape> shapes = new HashMap<>();

    private Schemas() {
        BUILT_IN.forEach((kind, model) -> shapes.put(kind, new ModelShape(model)));
        define(Yaml.document(DEFINITIONS.resolve("clusters.yaml")));
        define(Yaml.document(DEFINITIONS.resolve("scheduledbackups.yaml")));
    }

    /** Everything that is wrong with a manifest, each with its path; empty when nothing is. */
    static List<String> faults(JsonNode manifest) {
        var kind = manifest.path("apiVersion").asText() + "/"
                + manifest.path("kind").asText();
        var shape = ALL.shapes.get(kind);
        if (shape == null) {
            return List.of("there is no schema of " + kind);
        }
        var faults = new ArrayList<>(shape.faults(manifest, ""));
        faults.addAll(new ModelShape(V1ObjectMeta.class).faults(manifest.path("metadata"), "metadata"));
        if (Manifests.name(manifest).isEmpty()) {
            faults.add("metadata.name: is required and missing");
        }
        return faults.stream().distinct().toList();
    }

    private void define(JsonNode definition) {
        var spec = definition.path("spec");
        for (var version : spec.path("versions")) {
            var kind = spec.path("group").asText() + "/" + version.path("name").asText() + "/"
                    + spec.at("/names/kind").asText();
            var fields = new HashMap<String, Shape>();
            version.at("/schema/openAPIV3Schema/properties")
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), new DefinedShape(field.getValue())));
            // The definition leaves metadata to the API server, which knows it as every kind's.
            fields.put("metadata", new ModelShape(V1ObjectMeta.class));
            var required = new TreeSet<String>();
            version.at("/schema/openAPIV3Schema/required").forEach(name -> required.add(name.asText()));
            shapes.put(kind, (value, path) -> Shape.object(value, path, fields, required));
        }
    }
}
