package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /// The leaves and roots that the Certificate Transparency project tests its own trees with.
    private static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void everySizeHasTheRootThatCertificateTransparencyGivesIt() {
        MerkleTree tree = new MerkleTree();
        assertThat(hex(tree.root())).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.append(MerkleTree.leafHash(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(hex(tree.root())).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Property(tries = 100)
    void growingLeafByLeafGivesTheRootOfTheDefinition(@ForAll @IntRange(min = 0, max = 300) int size) {
        ByteBuffer row = ByteBuffer.allocate(size * MerkleTree.HASH_BYTES);
        for (int i = 0; i < size; i++) {
            row.put(leaf(i));
        }
        assertThat(MerkleTree.rootOver(row.array())).isEqualTo(byDefinition(0, size));
    }

    @Property(tries = 50)
    void aTreeTakenUpFromItsPeaksGoesOnAsIfNeverLeft(
            @ForAll @IntRange(min = 0, max = 200) int before, @ForAll @IntRange(min = 1, max = 50) int after) {
        MerkleTree whole = new MerkleTree();
        for (int i = 0; i < before; i++) {
            whole.append(leaf(i));
        }
        MerkleTree resumed = MerkleTree.resume(whole.size(), whole.peaks());
        for (int i = before; i < before + after; i++) {
            whole.append(leaf(i));
            resumed.append(leaf(i));
        }
        assertThat(resumed.root()).isEqualTo(whole.root());
        assertThat(resumed.size()).isEqualTo(before + after);
    }

    @Test
    void peaksOfAnotherSizeAreNotTakenUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.resume(3, List.of(leaf(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.resume(1, List.of(new byte[31])));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.rootOver(new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleTree().append(new byte[5]));
    }

    private static byte[] leaf(int i) {
        return MerkleTree.leafHash(ByteBuffer.allocate(4).putInt(i).array());
    }

    /// RFC 9162 section 2.1.1, word by word: split at the largest power of two below the size.
    private static byte[] byDefinition(int from, int to) {
        int size = to - from;
        if (size == 0) {
            return Hashes.sha256();
        }
        if (size == 1) {
            return leaf(from);
        }
        int split = Integer.highestOneBit(size - 1);
        return Hashes.sha256(new byte[] {1}, byDefinition(from, from + split), byDefinition(from + split, to));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
