package org.greenlane.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenlane.proof.Hashes;

/// The ZIP that an export is, while it is written.
final class ExportZip implements AutoCloseable {
    /// The most files that an export has.
    static final int MAX_FILES = 16;

    private static final int BUFFER = 1 << 16;
    /// The years that a ZIP has without extras.
    private static final int FIRST_YEAR = 1980;

    private static final int LAST_YEAR = 2099;

    private final ZipOutputStream zip;
    private final LocalDateTime at;

    /// What is written into one of its files.
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    ExportZip(OutputStream out, Instant at, ZoneId zone) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        this.at = local.withYear(Math.clamp(local.getYear(), FIRST_YEAR, LAST_YEAR));
    }

    /// Begins a file of which nothing is gained by making it smaller: most of what entries are is enciphered, and it takes
    /// a third of an export's time.
    OneFile beginAsItIs(String name) throws IOException {
        return begin(name, Deflater.NO_COMPRESSION);
    }

    private OneFile begin(String name, int level) throws IOException {
        zip.setLevel(level);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        return new OneFile(zip);
    }

    /// Adds a whole file.
    Manifest.FileSum add(String name, Content content) throws IOException {
        OneFile file = begin(name, Deflater.BEST_SPEED);
        content.write(file);
        return file.end();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// One of its files, and what was written into it.
    static final class OneFile extends FilterOutputStream {
        private final Summing summing;
        private final ZipOutputStream zip;

        OneFile(ZipOutputStream zip) {
            this(zip, new Summing(zip));
        }

        private OneFile(ZipOutputStream zip, Summing summing) {
            super(new BufferedOutputStream(summing, BUFFER));
            this.zip = zip;
            this.summing = summing;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        /// Does not close the ZIP: whoever writes a file may close its stream.
        @Override
        public void close() throws IOException {
            flush();
        }

        Manifest.FileSum end() throws IOException {
            flush();
            zip.closeEntry();
            return summing.sum();
        }
    }

    /// Counts and hashes what goes through.
    static final class Summing extends FilterOutputStream {
        private final MessageDigest sha = Hashes.newSha256();
        private long bytes;

        Summing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            sha.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            sha.update(some, from, length);
            bytes += length;
        }

        Manifest.FileSum sum() {
            return new Manifest.FileSum(HexFormat.of().formatHex(sha.digest()), bytes);
        }
    }
}
