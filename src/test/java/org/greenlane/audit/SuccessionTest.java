package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Appointment;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;

/// What whoever has all keys but the earlier signing key would write in place of a restore.
class SuccessionTest {
    private final NoteSigner first = signer("first");
    private final NoteSigner next = signer("next");
    private final NoteSigner other = signer("first");
    private final MerkleTree tree = treeOf(3);
    private final EarlierKey ended = new EarlierKey(first.verifier(), 3);

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

    private boolean isSaid(Event event) {
        EntryWriter writer = new EntryWriter("gate", new Pseudonyms(new byte[32]));
        return Succession.isSaid(Cbor.encode(writer.write(event).open()), tree, ended, next.verifier());
    }

    private static Event.Restored restored(long size, String root, NoteSigner previous, String appointment) {
        return new Event.Restored(
                Passages.NOON, Optional.empty(), Passages.NOON, size, root, previous.verifier().vkey(), appointment);
    }

    @Test
    void onlyTheEarlierKeyAppointsTheNextAndOnlyWhereTheLogStood() {
        Appointment right = Appointment.at(tree, next.verifier());
        String root = right.root();
        assertThat(isSaid(restored(3, root, first, right.sign(first)))).isTrue();

        assertThat(isSaid(restored(3, root, first, right.sign(other)))).isFalse();
        assertThat(isSaid(restored(3, root, first, right.sign(next)))).isFalse();
        assertThat(isSaid(restored(3, root, other, right.sign(other)))).isFalse();
        assertThat(isSaid(restored(3, root, first, Appointment.at(tree, other.verifier()).sign(first)))).isFalse();
        assertThat(isSaid(restored(3, root, first, Appointment.at(treeOf(2), next.verifier()).sign(first)))).isFalse();
        assertThat(isSaid(restored(2, root, first, right.sign(first)))).isFalse();
        assertThat(isSaid(restored(3, "0".repeat(64), first, right.sign(first)))).isFalse();
        assertThat(isSaid(restored(3, root, first, "no note"))).isFalse();
        assertThat(isSaid(Passages.after(0))).isFalse();
        assertThat(isSaid(Acts.ofTheStation(0).getLast())).isFalse();
    }
}
