package org.greenlane.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Walks over the files of a ZIP that may be hostile, in the order in which they stand in it.
final class ZipWalk {
    private ZipWalk() {}

    /// What is done with one file.
    @FunctionalInterface
    interface Visitor {
        void file(String name, InputStream content) throws IOException, BrokenExport;
    }

    /// @return size and SHA-256 of each file
    static Map<String, Manifest.FileSum> over(ExportSource source, Visitor visitor) throws IOException, BrokenExport {
        Map<String, Manifest.FileSum> sums = new HashMap<>();
        try (InputStream in = source.open();
                ZipInputStream zip = new ZipInputStream(in)) {
            Budget budget = new Budget(source.mostBytes());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (sums.size() == ExportZip.MAX_FILES || !ManifestJson.isFileName(name) || sums.containsKey(name)) {
                    throw new BrokenExport("it has files that no export has, or one twice");
                }
                Content content = new Content(zip, budget);
                visitor.file(name, content);
                content.skipRest();
                sums.put(name, content.sum());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new BrokenExport("it is no ZIP file, or a damaged one");
        }
        return sums;
    }

    /// The same by the directory at the ZIP's end, by which most programs go: it may name other files, or others in
    /// their places. A sealed ZIP has none before it is opened; there it is the order in which they stand once more.
    static Map<String, Manifest.FileSum> overDirectory(ExportSource source, Visitor visitor)
            throws IOException, BrokenExport {
        if (source.isSealed()) {
            return over(source, visitor);
        }
        Map<String, Manifest.FileSum> sums = new HashMap<>();
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            Budget budget = new Budget(source.mostBytes());
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (sums.size() == ExportZip.MAX_FILES || sums.containsKey(entry.getName())) {
                    throw new BrokenExport("its directory has files that no export has, or one twice");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Content content = new Content(in, budget);
                    visitor.file(entry.getName(), content);
                    content.skipRest();
                    sums.put(entry.getName(), content.sum());
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new BrokenExport("it is no ZIP file, or a damaged one");
        }
        return sums;
    }

    /// How many bytes may still come.
    private static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        void take(long bytes) throws ZipException {
            left -= bytes;
            if (left < 0) {
                throw new ZipException("more bytes than any export has");
            }
        }
    }

    /// One file of the ZIP; hashed as it is read. Closing it leaves the ZIP open.
    private static final class Content extends FilterInputStream {
        private final ExportZip.Summing summing = new ExportZip.Summing(OutputStream.nullOutputStream());
        private final Budget budget;

        Content(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                budget.take(1);
                summing.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            if (count > 0) {
                budget.take(count);
                summing.write(into, from, count);
            }
            return count;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }

        @Override
        public void close() {}

        void skipRest() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        Manifest.FileSum sum() {
            return summing.sum();
        }
    }
}
