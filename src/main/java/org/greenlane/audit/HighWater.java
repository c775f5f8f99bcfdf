package org.greenlane.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;

/// How far the log has come, in a small sealed file of its own. It is written after each entry, once that is on the disk,
/// and not forced itself: a kill leaves it, and after a power cut it is at most too low. What it says, the log must hold.
final class HighWater implements AutoCloseable {
    private static final byte[] PLACE = "high-water".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = Long.BYTES + MerkleTree.HASH_BYTES + Sealer.OVERHEAD_BYTES;

    private final Sealer sealer;
    private final FileChannel channel;

    /// @param size how many entries there were
    /// @param root of the tree over them
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(long size, byte[] root) {}

    private HighWater(Sealer sealer, FileChannel channel) {
        this.sealer = sealer;
        this.channel = channel;
    }

    static HighWater open(Path file, Vault vault) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new HighWater(
                vault.sealer("audit/high-water"),
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    void set(MerkleTree tree) throws IOException {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + MerkleTree.HASH_BYTES)
                .putLong(tree.size())
                .put(tree.root())
                .array();
        ByteBuffer sealed = ByteBuffer.wrap(sealer.seal(plain, PLACE));
        while (sealed.hasRemaining()) {
            channel.write(sealed, sealed.position());
        }
    }

    /// @return empty if there is none yet, or one of another key: that of a station that has begun anew
    Optional<Mark> get() throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(BYTES);
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, sealed.position()) < 0) {
                return Optional.empty();
            }
        }
        try {
            ByteBuffer plain = ByteBuffer.wrap(sealer.unseal(sealed.array(), PLACE));
            long size = plain.getLong();
            byte[] root = new byte[MerkleTree.HASH_BYTES];
            plain.get(root);
            return Optional.of(new Mark(size, root));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
