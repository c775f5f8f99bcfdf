package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Checkpoints as signed notes (C2SP signed-note and tlog-checkpoint).
class TreeCheckpointTest {
    private static final NoteSigner SIGNER = signer("greenlane.example/station");

    private static NoteSigner signer(String name) {
        return new NoteSigner(name, SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
    }

    private static MerkleTree treeOf(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(MerkleTree.leafHash(new byte[] {(byte) i}));
        }
        return tree;
    }

    /// The example key and note of Go's golang.org/x/mod/sumdb/note, which the specification was made from.
    @Test
    void theExampleOfTheSpecificationVerifies() throws Exception {
        NoteKey key = NoteKey.ofVkey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        String note = text + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        assertThat(key.open(note)).isEqualTo(text);
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> key.open(note.replace("don't", "do")));
    }

    @Test
    void aCheckpointIsThreeLinesAndASignature() throws Exception {
        String note = TreeCheckpoint.sign(treeOf(1), SIGNER);
        assertThat(note.split("\n", -1)).satisfies(lines -> {
            assertThat(lines).hasSize(6);
            assertThat(lines[0]).isEqualTo("greenlane.example/station");
            assertThat(lines[1]).isEqualTo("1");
            assertThat(lines[2]).hasSize(44).endsWith("=");
            assertThat(lines[3]).isEmpty();
            assertThat(lines[4]).startsWith("\u2014 greenlane.example/station ");
            assertThat(lines[5]).isEmpty();
        });
        TreeCheckpoint read = TreeCheckpoint.open(note, SIGNER.verifier());
        assertThat(read.isOf(treeOf(1))).isTrue();
        assertThat(read.isOf(treeOf(2))).isFalse();
    }

    @Test
    void theVerifierKeyIsReadAgain() throws Exception {
        NoteKey read = NoteKey.ofVkey(SIGNER.verifier().vkey());
        assertThat(read).isEqualTo(SIGNER.verifier());
        assertThat(TreeCheckpoint.open(TreeCheckpoint.sign(treeOf(3), SIGNER), read).size()).isEqualTo(3);
        for (String no : new String[] {"", "a+b", "a+00000000+AAAA", "x" + SIGNER.verifier().vkey()}) {
            assertThatExceptionOfType(InvalidKeyException.class).isThrownBy(() -> NoteKey.ofVkey(no));
        }
    }

    @Test
    void whatAnotherHasSignedIsNotTaken() {
        String note = TreeCheckpoint.sign(treeOf(3), signer("greenlane.example/station"));
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> TreeCheckpoint.open(note, SIGNER.verifier()));
    }

    @Test
    void aFurtherSignatureDoesNoHarm() throws Exception {
        String note = TreeCheckpoint.sign(treeOf(3), SIGNER) + "\u2014 a.witness AAAA\n";
        assertThat(TreeCheckpoint.open(note, SIGNER.verifier()).size()).isEqualTo(3);
    }

    @Test
    void onlyEd25519SignsNotesAndNamesAreOneWord() {
        SigningKey other = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteSigner("station", other));
        assertThatIllegalArgumentException().isThrownBy(() -> signer("two words"));
        assertThatIllegalArgumentException().isThrownBy(() -> signer("a+b"));
        assertThatIllegalArgumentException().isThrownBy(() -> signer(""));
    }

    @Property(tries = 300)
    void noChangeOfACheckpointIsTaken(@ForAll int where, @ForAll byte to) {
        byte[] bytes = TreeCheckpoint.sign(treeOf(7), SIGNER).getBytes(StandardCharsets.UTF_8);
        int at = Math.floorMod(where, bytes.length);
        boolean same = bytes[at] == to;
        bytes[at] = to;
        String changed = new String(bytes, StandardCharsets.UTF_8);
        if (!same) {
            assertThatExceptionOfType(NoteException.class)
                    .isThrownBy(() -> TreeCheckpoint.open(changed, SIGNER.verifier()));
        }
    }
}
