package org.greenlane.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.SubjectKey;
import org.greenlane.status.Progress;

/// Bare records in a file that is mapped into memory. Keys are HMACs, so a person is looked for where the key would
/// stand if all were evenly spread, and then by halving.
final class SortedFile implements Contender {
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int BUFFER_BYTES = 1 << 20;
    private static final double ALL_KEYS = 0x1p64;
    /// How far off an evenly spread key may stand: standard deviations, each half the root of the number at most.
    private static final int DEVIATIONS = 8;

    private final Path folder;
    private MemorySegment records = MemorySegment.NULL;

    SortedFile(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("records");
    }

    @Override
    public long take(Path bundle, Progress progress) throws IOException {
        Files.createDirectories(folder);
        long taken = 0;
        try (BundleRecords in = BundleRecords.of(bundle);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file()), BUFFER_BYTES)) {
            while (in.hasNextPage()) {
                ByteBuffer page = in.nextPage();
                out.write(page.array(), page.arrayOffset(), page.remaining());
                taken += page.remaining() / BundleRecords.BYTES;
                if (!progress.goOn(taken, in.records())) {
                    throw new IOException("It was stopped.");
                }
            }
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return taken;
    }

    @Override
    public void open() throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            records = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    @Override
    public Optional<HealthStatus> find(SubjectKey key) {
        long count = records.byteSize() / BundleRecords.BYTES;
        long expected = (long) (((key.high() >>> 1) * 2.0) / ALL_KEYS * count);
        long off = (long) (DEVIATIONS * Math.sqrt((double) count) / 2) + 1;
        long from = Math.max(0, expected - off);
        long to = Math.min(count, expected + off);
        if (from > 0 && order(from, key) > 0) {
            from = 0;
        }
        if (to < count && order(to, key) < 0) {
            to = count;
        }
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (order(middle, key) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < count && order(from, key) == 0
                ? Optional.of(BundleRecords.status(
                        records.asSlice(from * BundleRecords.BYTES, BundleRecords.BYTES).asByteBuffer(), 0))
                : Optional.empty();
    }

    private int order(long record, SubjectKey key) {
        long at = record * BundleRecords.BYTES;
        int order = Long.compareUnsigned(records.get(LONG, at), key.high());
        return order != 0 ? order : Long.compareUnsigned(records.get(LONG, at + Long.BYTES), key.low());
    }

    @Override
    public void close() {
        records = MemorySegment.NULL;
    }
}
