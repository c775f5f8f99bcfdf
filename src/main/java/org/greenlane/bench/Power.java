package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The power supply of a [CutDisk]. It fails at a chosen write; from then on nothing can be written. What had been written
/// but not forced to the disk until then is left as a disk may leave it: each block is there, or not, or torn in the
/// middle, whichever was written first.
final class Power {
    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    private final Map<String, Unforced> unforced = new HashMap<>();
    private final List<Channel> open = new ArrayList<>();
    private long writes;
    private long lastWrite = Long.MAX_VALUE;
    private boolean full;

    /// What the disk may still hold of a file in place of what was written to it.
    ///
    /// @param size the file's, when it was last forced
    /// @param blocks by number, the bytes that stood there then
    private record Unforced(long size, Map<Long, byte[]> blocks) {}

    /// @param after how many writes from now the power fails
    synchronized void failAfter(long after) {
        lastWrite = writes + after;
    }

    /// From now on every write finds no room, or there is room again.
    synchronized void fill(boolean nowFull) {
        full = nowFull;
    }

    /// Writes since the program began.
    synchronized long writes() {
        return writes;
    }

    synchronized boolean isGone() {
        return writes > lastWrite;
    }

    synchronized void opened(Channel channel) {
        open.add(channel);
    }

    synchronized void beforeWrite(String path, FileChannel base, long at, long length) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        writes++;
        requirePower();
        Unforced file = unforced.get(path);
        if (file == null) {
            file = new Unforced(base.size(), new HashMap<>());
            unforced.put(path, file);
        }
        long end = Math.min(at + length, file.size());
        for (long block = at / BLOCK; block * BLOCK < end; block++) {
            if (!file.blocks().containsKey(block)) {
                file.blocks().put(block, read(base, block * BLOCK, file.size()));
            }
        }
    }

    synchronized void beforeForce(String path) throws IOException {
        requirePower();
        unforced.remove(path);
    }

    private void requirePower() throws IOException {
        if (isGone()) {
            throw new IOException("the power is gone");
        }
    }

    private static byte[] read(FileChannel base, long at, long size) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, size - at));
        while (block.hasRemaining() && base.read(block, at + block.position()) >= 0) {
            // Until the block is full or the file ends.
        }
        return block.array();
    }

    /// Leaves of every file what a disk may leave, and switches the power on again.
    synchronized void restore(RandomGenerator random) throws IOException {
        for (Channel channel : open) {
            channel.close();
        }
        open.clear();
        double lost = random.nextInt(5) / 4.0;
        for (Map.Entry<String, Unforced> file : unforced.entrySet()) {
            Path path = renamed(Path.of(file.getKey()));
            if (Files.exists(path)) {
                try (FileChannel channel =
                        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    leave(channel, file.getValue(), lost, random);
                }
            }
        }
        unforced.clear();
        lastWrite = Long.MAX_VALUE;
    }

    /// Where the blocks are now of a file that got its name after it was written.
    private static Path renamed(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.exists(path) ? path : path.resolveSibling(name.replace("incoming-", "statuses-"));
    }

    private static void leave(FileChannel file, Unforced before, double lost, RandomGenerator random) throws IOException {
        for (Map.Entry<Long, byte[]> block : before.blocks().entrySet()) {
            if (random.nextDouble() < lost) {
                put(file, block.getKey(), block.getValue(), random);
            }
        }
        for (long at = before.size(); at < file.size(); at = (at / BLOCK + 1) * BLOCK) {
            if (random.nextDouble() < lost) {
                long block = at / BLOCK;
                int from = (int) (at - block * BLOCK);
                byte[] nothing = new byte[(int) Math.min(BLOCK - from, file.size() - at)];
                write(file, at, nothing, 0);
            }
        }
        if (file.size() > before.size() && random.nextDouble() < lost) {
            long sectors = (file.size() - before.size()) / SECTOR;
            file.truncate(before.size() + SECTOR * random.nextLong(sectors + 1));
        }
    }

    /// Puts the old bytes back: all of a block, or all from one of its sectors on.
    private static void put(FileChannel file, long block, byte[] old, RandomGenerator random) throws IOException {
        int kept = random.nextBoolean() ? 0 : Math.min(old.length, SECTOR * random.nextInt(BLOCK / SECTOR));
        write(file, block * BLOCK + kept, old, kept);
    }

    private static void write(FileChannel file, long at, byte[] bytes, int from) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        while (rest.hasRemaining()) {
            file.write(rest, at + rest.position() - from);
        }
    }
}
