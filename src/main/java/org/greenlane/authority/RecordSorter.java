package org.greenlane.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenlane.status.BundleRecord;

/// Sorts more records than fit into memory: they are dealt out to files by the first bits of their keys, then each file
/// is sorted by itself. Keys are HMACs, so the files are of about the same size.
///
/// Takes one block a file and thread while records come in, and three files' records while they go out.
final class RecordSorter implements AutoCloseable {
    /// How many records a file has on average, at most.
    static final int MEAN_RECORDS = 1 << 19;

    private static final int BLOCK_BYTES = 290 * BundleRecord.BYTES;

    private final Path folder;
    private final int bits;
    private final List<Bucket> buckets = new ArrayList<>();

    /// @param folder must not be there yet; goes when this is closed
    /// @param expected about how many records there will be
    /// @param mean how many of them a file may have on average, at most half of [SortedRecords#MAX_RECORDS]
    RecordSorter(Path folder, long expected, int mean) throws IOException {
        this.folder = Files.createDirectory(folder);
        this.bits = bitsFor(expected, mean);
        try {
            for (int number = 0; number < 1 << bits; number++) {
                buckets.add(new Bucket(
                        folder.resolve("bucket-" + number), SortedRecords.MAX_RECORDS * BundleRecord.BYTES));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static int bitsFor(long expected, int mean) {
        int bits = 0;
        while (expected >>> bits > mean) {
            bits++;
        }
        return bits;
    }

    int buckets() {
        return buckets.size();
    }

    /// A way in for one thread.
    Input input() {
        return new Input();
    }

    /// Not safe for several threads. Closing it hands over what is left; several inputs may be open.
    final class Input implements AutoCloseable {
        private final ByteBuffer[] blocks = new ByteBuffer[1 << bits];

        private Input() {
            for (int number = 0; number < blocks.length; number++) {
                blocks[number] = ByteBuffer.allocate(BLOCK_BYTES);
            }
        }

        void add(BundleRecord record) throws IOException {
            int number = record.key().prefix(bits);
            ByteBuffer block = blocks[number];
            record.writeTo(block);
            if (!block.hasRemaining()) {
                handOver(number);
            }
        }

        private void handOver(int number) throws IOException {
            buckets.get(number).add(blocks[number].flip());
            blocks[number].clear();
        }

        @Override
        public void close() throws IOException {
            for (int number = 0; number < blocks.length; number++) {
                handOver(number);
            }
        }
    }

    /// Takes the records, in order.
    interface Sink {
        void take(BundleRecord record) throws IOException;
    }

    /// Gives out all records in the order of their keys; each file goes when it has been read. While one is given out the
    /// next is sorted.
    void drain(Sink sink) throws IOException {
        try (ExecutorService ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sorter").factory())) {
            try {
                Future<SortedRecords> next = ahead.submit(() -> sorted(0));
                for (int number = 1; number <= buckets.size(); number++) {
                    SortedRecords records = next.get();
                    int following = number;
                    if (following < buckets.size()) {
                        next = ahead.submit(() -> sorted(following));
                    }
                    records.forEach(sink);
                }
            } catch (ExecutionException e) {
                throw new IOException("The records could not be sorted.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The sorting was interrupted.", e);
            }
        }
    }

    private SortedRecords sorted(int number) {
        try {
            return new SortedRecords(buckets.get(number).take(), bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves nothing behind.
    @Override
    public void close() throws IOException {
        for (Bucket bucket : buckets) {
            bucket.close();
        }
        Files.deleteIfExists(folder);
    }
}
