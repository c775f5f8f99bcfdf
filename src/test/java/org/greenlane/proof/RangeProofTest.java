package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// That a range of leaves is a part of a tree.
class RangeProofTest {
    private static final int SMALL = 34;

    private static List<byte[]> leaves(long size) {
        return LongStream.range(0, size)
                .mapToObj(i -> MerkleTree.leafHash(ByteBuffer.allocate(8).putLong(i).array()))
                .toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree.root();
    }

    private static RangeProof proof(int from, int to, List<byte[]> leaves) {
        return RangeProof.of(
                from, to, leaves.size(), (low, high) -> root(leaves.subList((int) low, (int) high)));
    }

    private static boolean proves(RangeProof proof, List<byte[]> range, byte[] root) {
        RangeCheck check = proof.check();
        range.forEach(check::leaf);
        return check.proves(root);
    }

    @Test
    void everyRangeOfEverySmallTreeIsProved() {
        for (int size = 1; size <= SMALL; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = root(leaves);
            for (int from = 0; from < size; from++) {
                for (int to = from + 1; to <= size; to++) {
                    RangeProof proof = proof(from, to, leaves);
                    assertThat(proves(proof, leaves.subList(from, to), root))
                            .as("%d to %d of %d", from, to, size)
                            .isTrue();
                    assertThat(proof.left().size() + proof.right().size())
                            .isLessThanOrEqualTo(2 * (64 - Long.numberOfLeadingZeros(size)));
                }
            }
        }
    }

    @Test
    void oneLeafIsProvedWithTheHashesOfItsInclusionProof() {
        List<byte[]> leaves = leaves(21);
        for (int i = 0; i < 21; i++) {
            RangeProof range = proof(i, i + 1, leaves);
            InclusionProof one = InclusionProof.of(
                    i, 21, (low, high) -> root(leaves.subList((int) low, (int) high)));
            List<byte[]> hashes = new ArrayList<>(range.left());
            hashes.addAll(range.right());
            assertThat(hashes).containsExactlyInAnyOrderElementsOf(one.path());
        }
    }

    @Property
    void aChangedDroppedAddedOrSwappedLeafProvesNothing(
            @ForAll @IntRange(min = 2, max = 70) int size, @ForAll int low, @ForAll int high, @ForAll int which) {
        List<byte[]> leaves = leaves(size);
        byte[] root = root(leaves);
        int from = Math.floorMod(low, size - 1);
        int to = from + 2 + Math.floorMod(high, size - from - 1);
        RangeProof proof = proof(from, to, leaves);
        List<byte[]> range = leaves.subList(from, to);
        int at = Math.floorMod(which, range.size() - 1);

        List<byte[]> changed = new ArrayList<>(range);
        changed.set(at, MerkleTree.leafHash(new byte[] {1}));
        List<byte[]> dropped = new ArrayList<>(range);
        dropped.remove(at);
        List<byte[]> swapped = new ArrayList<>(range);
        Collections.swap(swapped, at, at + 1);
        List<byte[]> added = new ArrayList<>(range);
        added.add(at, range.get(at));

        assertThat(proves(proof, range, root)).isTrue();
        for (List<byte[]> wrong : List.of(changed, dropped, swapped, added)) {
            assertThat(proves(proof, wrong, root)).isFalse();
        }
    }

    @Property
    void aChangedDroppedOrAddedHashOrAnotherPlaceProvesNothing(
            @ForAll @IntRange(min = 2, max = 70) int size, @ForAll int low, @ForAll int high, @ForAll int which) {
        List<byte[]> leaves = leaves(size);
        byte[] root = root(leaves);
        int from = Math.floorMod(low, size);
        int to = from + 1 + Math.floorMod(high, size - from);
        RangeProof proof = proof(from, to, leaves);
        List<byte[]> range = leaves.subList(from, to);
        List<RangeProof> wrong = new ArrayList<>();
        for (boolean isLeft : new boolean[] {true, false}) {
            List<byte[]> hashes = isLeft ? proof.left() : proof.right();
            List<byte[]> more = new ArrayList<>(hashes);
            more.add(new byte[32]);
            wrong.add(with(proof, isLeft, more));
            if (!hashes.isEmpty()) {
                List<byte[]> changed = new ArrayList<>(hashes);
                changed.set(Math.floorMod(which, hashes.size()), new byte[32]);
                wrong.add(with(proof, isLeft, changed));
                wrong.add(with(proof, isLeft, hashes.subList(1, hashes.size())));
            }
        }
        wrong.add(new RangeProof(from + 1, to + 1, size, proof.left(), proof.right()));
        wrong.add(new RangeProof(from, to + 1, size, proof.left(), proof.right()));
        wrong.forEach(each -> assertThat(proves(each, range, root)).isFalse());
    }

    private static RangeProof with(RangeProof proof, boolean isLeft, List<byte[]> hashes) {
        return new RangeProof(
                proof.from(), proof.to(), proof.size(), isLeft ? hashes : proof.left(), isLeft ? proof.right() : hashes);
    }

    @Property
    void noHostileProofDoesMoreThanProveNothing(
            @ForAll long from,
            @ForAll long to,
            @ForAll @LongRange(min = -2) long size,
            @ForAll @Size(max = 70) List<@Size(max = 33) byte[]> left,
            @ForAll @Size(max = 70) List<@Size(max = 33) byte[]> right) {
        assertThat(proves(new RangeProof(from, to, size, left, right), leaves(3), new byte[32])).isFalse();
    }

    @Test
    void thereIsNoProofOfARangeThatTheTreeDoesNotHave() {
        for (int[] range : new int[][] {{0, 0}, {2, 1}, {-1, 1}, {0, 4}}) {
            assertThatThrownBy(() -> proof(range[0], range[1], leaves(3))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNoteForAFileIsNeverTakenForACheckpointNorForAnotherFile() throws Exception {
        NoteSigner signer = new NoteSigner(
                "station", SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        byte[] hash = Hashes.sha256(new byte[0]);
        String note = FileNote.sign("some file", hash, signer);

        assertThat(FileNote.open(note, "some file", signer.verifier())).isEqualTo(hash);
        assertThatThrownBy(() -> FileNote.open(note, "other file", signer.verifier())).isInstanceOf(NoteException.class);
        assertThatThrownBy(() -> TreeCheckpoint.open(note, signer.verifier())).isInstanceOf(NoteException.class);
        String checkpoint = TreeCheckpoint.sign(new MerkleTree(), signer);
        assertThatThrownBy(() -> FileNote.open(checkpoint, "station", signer.verifier())).isInstanceOf(NoteException.class);
        assertThatThrownBy(() -> FileNote.sign("station", hash, signer)).isInstanceOf(IllegalArgumentException.class);
    }
}
