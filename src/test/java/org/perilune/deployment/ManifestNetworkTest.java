package org.perilune.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The flows the policies let through, listed in full: a flow more fails here as a flow less does. */
class ManifestNetworkTest {

    private final Manifests production = Manifests.production();

    @Test
    void nothing_flows_unless_a_policy_says_so() {
        var policy = production.the("NetworkPolicy", "default-deny").path("spec");
        assertThat(policy.path("podSelector").isEmpty()).isTrue();
        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(policy.has("ingress") || policy.has("egress")).isFalse();
    }

    @Test
    void these_flows_leave() {
        assertThat(flows("egress", "to"))
                .containsExactlyInAnyOrder(
                        "everybody > kube-system/kube-dns 53",
                        "perilune/program > perilune-database 5432",
                        "perilune/program > keycloak 8080",
                        "perilune/program > public 0.0.0.0/0 443",
                        "perilune/program > public 2000::/3 443",
                        "perilune/migration > perilune-database 5432",
                        "keycloak > keycloak-database 5432",
                        "keycloak > keycloak 7800,57800",
                        "perilune-database > perilune-database 5432,8000",
                        "perilune-database > anywhere 443,6443",
                        "keycloak-database > keycloak-database 5432,8000",
                        "keycloak-database > anywhere 443,6443");
    }

    @Test
    void webhooks_reach_no_private_network() {
        var blocks = production
                .of("NetworkPolicy")
                .flatMap(policy -> policy.findValues("ipBlock").stream())
                .toList();
        assertThat(blocks).isNotEmpty();
        assertThat(blocks.get(0).path("except").toString())
                .contains("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
    }

    @Test
    void these_flows_enter() {
        assertThat(flows("ingress", "from"))
                .containsExactlyInAnyOrder(
                        "perilune/program < ingress/ 8080",
                        "perilune/program < monitoring/ 8080",
                        "keycloak < perilune/program 8080",
                        "keycloak < keycloak 7800,57800",
                        "keycloak < ingress/ 8080",
                        "keycloak < monitoring/ 9000",
                        "perilune-database < perilune 5432",
                        "perilune-database < perilune-database 5432,8000",
                        "perilune-database < cnpg-system/cloudnative-pg 5432,8000",
                        "keycloak-database < keycloak 5432",
                        "keycloak-database < keycloak-database 5432,8000",
                        "keycloak-database < cnpg-system/cloudnative-pg 5432,8000");
    }

    @Test
    void every_pod_with_a_rule_one_way_is_closed_the_other_way() {
        assertThat(production.of("NetworkPolicy")).allSatisfy(policy -> {
            var types = policy.at("/spec/policyTypes").toString();
            assertThat(policy.at("/spec").has("ingress")).isEqualTo(types.contains("Ingress") && !isDefault(policy));
            assertThat(policy.at("/spec").has("egress")).isEqualTo(types.contains("Egress") && !isDefault(policy));
        });
    }

    private static boolean isDefault(JsonNode policy) {
        return Manifests.name(policy).equals("default-deny");
    }

    private Set<String> flows(String way, String side) {
        var found = new TreeSet<String>();
        production.of("NetworkPolicy").map(policy -> policy.path("spec")).forEach(spec -> {
            var pods = pods(spec.path("podSelector"));
            for (var rule : spec.path(way)) {
                var ports = ports(rule);
                peers(rule.path(side))
                        .forEach(peer -> found.add(pods + (side.equals("to") ? " > " : " < ") + peer + ports));
            }
        });
        return found;
    }

    private static Stream<String> peers(JsonNode peers) {
        return peers.isEmpty() ? Stream.of("anywhere") : Manifests.each(peers).map(ManifestNetworkTest::peer);
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return "public " + peer.at("/ipBlock/cidr").asText();
        }
        var namespace = peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                .asText();
        var pods = peer.has("podSelector") ? pods(peer.path("podSelector")) : "";
        return namespace.isEmpty() ? pods : namespace + "/" + pods;
    }

    private static String pods(JsonNode selector) {
        if (selector.isEmpty()) {
            return "everybody";
        }
        var labels = selector.path("matchLabels");
        var component = labels.path("app.kubernetes.io/component").asText();
        var name = Stream.of("cnpg.io/cluster", "app.kubernetes.io/name", "k8s-app")
                .map(labels::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseThrow()
                .asText();
        return component.isEmpty() ? name : name + "/" + component;
    }

    private static String ports(JsonNode rule) {
        var ports = Manifests.each(rule.path("ports"))
                .map(port -> port.path("port").asText())
                .distinct()
                .toList();
        return " " + String.join(",", ports);
    }
}
