package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Inclusion and consistency (RFC 9162 sections 2.1.3 and 2.1.4).
class TreeProofTest {
    /// The leaves that the Certificate Transparency project tests its own trees with, as [MerkleTreeTest] has them.
    private static final List<String> KNOWN = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static byte[] known(long from, long to) {
        MerkleTree tree = new MerkleTree();
        for (long i = from; i < to; i++) {
            tree.append(MerkleTree.leafHash(HexFormat.of().parseHex(KNOWN.get((int) i))));
        }
        return tree.root();
    }

    private static byte[] leaf(long i) {
        return MerkleTree.leafHash(ByteBuffer.allocate(8).putLong(i).array());
    }

    private static byte[] root(long from, long to) {
        MerkleTree tree = new MerkleTree();
        for (long i = from; i < to; i++) {
            tree.append(leaf(i));
        }
        return tree.root();
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    /// The paths of the Certificate Transparency project's own tests, of its tree of 8.
    @Test
    void inclusionHasTheKnownPath() {
        InclusionProof proof = InclusionProof.of(5, 8, TreeProofTest::known);
        assertThat(hex(proof.path())).containsExactly(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(proof.proves(known(5, 6), known(0, 8))).isTrue();
    }

    @Test
    void consistencyHasTheKnownPath() {
        ConsistencyProof proof = ConsistencyProof.of(6, 8, TreeProofTest::known);
        assertThat(hex(proof.path())).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(proof.proves(known(0, 6), known(0, 8))).isTrue();
        assertThat(ConsistencyProof.of(4, 8, TreeProofTest::known).path()).hasSize(1);
        assertThat(ConsistencyProof.of(8, 8, TreeProofTest::known).path()).isEmpty();
    }

    /// The example of RFC 9162 section 2.1.5: a tree of seven leaves, d0 to d6.
    @Test
    void theExampleOfTheStandardHolds() {
        Subtrees<RuntimeException> tree = TreeProofTest::root;
        byte[] g = root(0, 2);
        byte[] h = root(2, 4);
        byte[] i = root(4, 6);
        byte[] j = leaf(6);
        byte[] k = root(0, 4);
        byte[] l = root(4, 7);
        assertThat(hex(InclusionProof.of(0, 7, tree).path())).isEqualTo(hex(List.of(leaf(1), h, l)));
        assertThat(hex(InclusionProof.of(3, 7, tree).path())).isEqualTo(hex(List.of(leaf(2), g, l)));
        assertThat(hex(InclusionProof.of(4, 7, tree).path())).isEqualTo(hex(List.of(leaf(5), j, k)));
        assertThat(hex(InclusionProof.of(6, 7, tree).path())).isEqualTo(hex(List.of(i, k)));
        assertThat(hex(ConsistencyProof.of(3, 7, tree).path()))
                .isEqualTo(hex(List.of(leaf(2), leaf(3), g, l)));
        assertThat(hex(ConsistencyProof.of(4, 7, tree).path())).isEqualTo(hex(List.of(l)));
        assertThat(hex(ConsistencyProof.of(6, 7, tree).path())).isEqualTo(hex(List.of(i, j, k)));
    }

    @Property(tries = 300)
    void everyLeafIsProvedAtItsPlaceAndNowhereElse(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 69) int some) {
        int index = some % size;
        byte[] root = root(0, size);
        InclusionProof proof = InclusionProof.of(index, size, TreeProofTest::root);
        assertThat(proof.proves(leaf(index), root)).isTrue();
        assertThat(proof.proves(leaf(index + 1), root)).isFalse();
        assertThat(proof.proves(leaf(index), root(0, size + 1))).isFalse();
        for (int other = 0; other < size; other++) {
            boolean same = new InclusionProof(other, size, proof.path()).proves(leaf(index), root);
            assertThat(same).isEqualTo(other == index);
        }
    }

    @Property(tries = 300)
    void everyTreeIsProvedTheBeginningOfEveryLaterOne(
            @ForAll @IntRange(min = 1, max = 70) int second, @ForAll @IntRange(min = 0, max = 69) int some) {
        int first = some % second + 1;
        ConsistencyProof proof = ConsistencyProof.of(first, second, TreeProofTest::root);
        assertThat(proof.proves(root(0, first), root(0, second))).isTrue();
        assertThat(proof.proves(root(1, first + 1), root(0, second))).isFalse();
        assertThat(proof.proves(root(0, first), root(1, second + 1))).isFalse();
    }

    @Property(tries = 300)
    void aChangedPathProvesNothing(
            @ForAll @IntRange(min = 2, max = 70) int size,
            @ForAll @IntRange(min = 0, max = 69) int some,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int index = some % size;
        byte[] root = root(0, size);
        InclusionProof proof = InclusionProof.of(index, size, TreeProofTest::root);
        List<byte[]> changed = new ArrayList<>(proof.path());
        byte[] hash = changed.removeFirst().clone();
        assertThat(new InclusionProof(index, size, changed).proves(leaf(index), root)).isFalse();
        hash[bit / 8] ^= (byte) (1 << bit % 8);
        changed.addFirst(hash);
        assertThat(new InclusionProof(index, size, changed).proves(leaf(index), root)).isFalse();
        changed.add(leaf(0));
        assertThat(new InclusionProof(index, size, changed).proves(leaf(index), root)).isFalse();
    }

    @Test
    void hostileProofsProveNothing() {
        byte[] root = root(0, 4);
        assertThat(new InclusionProof(-1, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new InclusionProof(4, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new InclusionProof(0, 4, List.of(new byte[3])).proves(leaf(0), root)).isFalse();
        assertThat(new InclusionProof(0, 1, List.of()).proves(new byte[3], new byte[3])).isFalse();
        assertThat(new ConsistencyProof(0, 4, List.of()).proves(root(0, 0), root)).isFalse();
        assertThat(new ConsistencyProof(5, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(4, 4, List.of(leaf(1))).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(3, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(2, 4, List.of(new byte[3])).proves(root, root)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(4, 4, TreeProofTest::root));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.of(0, 4, TreeProofTest::root));
    }
}
