package org.greenlane.status;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import org.greenlane.disk.DurableFiles;
import org.greenlane.health.SubjectKey;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.SigningKey;
import org.jspecify.annotations.Nullable;

/// Writes a bundle from records that come in order, in bounded memory: the pages go to a file beside, because their hashes
/// stand before them. The bundle is there, whole, when [#finish] has returned, and not before.
///
/// With a family binding among its records it is of version 2 of the format, otherwise of version 1.
///
/// The same records and origin give the same bytes, but for signatures that are random (ES256).
public final class StatusBundleWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path file;
    private final Path pagesFile;
    private final BundleOrigin origin;
    private final SigningKey key;
    private final int pageBits;
    private final DataOutputStream pages;
    private final byte[] hashes;
    private final ByteBuffer page = ByteBuffer.allocate(BundleFormat.MAX_PAGE_BYTES);
    private @Nullable SubjectKey last;
    private int number;
    private long records;
    private boolean families;

    /// @param file is replaced if it is there
    /// @param expectedRecords about how many there will be; decides the number of pages
    /// @param key of the region, for statuses
    public StatusBundleWriter(Path file, BundleOrigin origin, long expectedRecords, SigningKey key) throws IOException {
        this.file = file;
        this.pagesFile = beside(".pages");
        this.origin = origin;
        this.key = key;
        this.pageBits = BundleFormat.pageBitsFor(expectedRecords);
        this.hashes = new byte[BundleFormat.HASH_BYTES << pageBits];
        this.pages = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(pagesFile), BUFFER_BYTES));
    }

    /// @throws IllegalArgumentException if its key is not greater than that of the record before
    public void add(BundleRecord record) throws IOException {
        SubjectKey before = last;
        if (before != null && before.compareTo(record.key()) >= 0) {
            throw new IllegalArgumentException("records come in the order of their keys, each key once");
        }
        last = record.key();
        while (number < record.key().prefix(pageBits)) {
            writePage();
        }
        if (!page.hasRemaining()) {
            throw new IllegalStateException("more records in a page than the format allows: expect more of them");
        }
        record.writeTo(page);
        records++;
        families |= record instanceof FamilyBinding;
    }

    /// Signs and puts the bundle in its place.
    public BundleHeader finish() throws IOException {
        return finish(Progress.NONE);
    }

    /// Signs and puts the bundle in its place.
    ///
    /// @param progress is asked all the way to the rename, in records
    /// @throws CancellationException if it said so; what was in the bundle's place is there still
    public BundleHeader finish(Progress progress) throws IOException {
        while (number < 1 << pageBits) {
            writePage();
        }
        pages.close();
        String root = HexFormat.of().formatHex(MerkleTree.rootOver(hashes));
        BundleHeader header = new BundleHeader(origin, records, pageBits, root, families);
        byte[] signed = CoseSign1.sign(header.encoded(), key).encoded();
        Path part = beside(".part");
        try (OutputStream out = Files.newOutputStream(part);
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES))) {
            data.write(BundleFormat.MAGIC);
            data.writeInt(signed.length);
            data.write(signed);
            data.write(hashes);
            copyPages(data, progress);
        }
        ask(progress, records);
        DurableFiles.replace(part, file);
        close();
        return header;
    }

    private void copyPages(OutputStream to, Progress progress) throws IOException {
        double total = Files.size(pagesFile);
        long copied = 0;
        byte[] block = new byte[BUFFER_BYTES];
        try (InputStream from = Files.newInputStream(pagesFile)) {
            for (int read = from.read(block); read >= 0; read = from.read(block)) {
                to.write(block, 0, read);
                copied += read;
                ask(progress, (long) (records * (copied / total)));
            }
        }
    }

    private void ask(Progress progress, long done) {
        if (!progress.goOn(done, records)) {
            throw new CancellationException("the bundle was stopped");
        }
    }

    private void writePage() throws IOException {
        byte[] bytes = Arrays.copyOf(page.array(), page.position());
        System.arraycopy(
                MerkleTree.leafHash(bytes), 0, hashes, number * BundleFormat.HASH_BYTES, BundleFormat.HASH_BYTES);
        pages.writeInt(bytes.length);
        pages.write(bytes);
        page.clear();
        number++;
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /// Leaves nothing behind of a bundle that was not finished.
    @Override
    public void close() throws IOException {
        pages.close();
        Files.deleteIfExists(pagesFile);
        Files.deleteIfExists(beside(".part"));
    }
}
