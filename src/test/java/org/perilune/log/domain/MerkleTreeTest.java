package org.perilune.log.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.CanonicalJson;

class MerkleTreeTest {

    /** The tree heads of the Certificate Transparency reference data, for its first 1 to 8 leaves. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_the_reference_data() {
        var tree = new MerkleTree();
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.append(MerkleTree.leafHash(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertThat(new MerkleTree().root()).isEqualTo(CanonicalJson.sha256(new byte[0]));
    }

    @Test
    void a_stored_frontier_goes_on_where_it_stopped() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var whole = new MerkleTree();
        var stored = new MerkleTree();
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < 300; i++) {
            var leaf = new byte[20];
            random.nextBytes(leaf);
            leaves.add(MerkleTree.leafHash(leaf));
            whole.append(leaves.get(i));
            if (random.nextInt(4) == 0) {
                stored = new MerkleTree(stored.size(), stored.frontier());
            }
            stored.append(leaves.get(i));
            assertThat(stored.root()).as("seed %d, leaf %d", seed, i).isEqualTo(whole.root());
            assertThat(whole.root()).as("seed %d, leaf %d", seed, i).isEqualTo(recursive(leaves));
        }
    }

    @Test
    void a_frontier_of_another_size_is_refused() {
        assertThatThrownBy(() -> new MerkleTree(3, new byte[MerkleTree.HASH_LENGTH]))
                .isInstanceOf(IllegalStateException.class);
    }

    /** RFC 6962, section 2.1, word for word. */
    private static byte[] recursive(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.node(recursive(leaves.subList(0, split)), recursive(leaves.subList(split, leaves.size())));
    }
}
