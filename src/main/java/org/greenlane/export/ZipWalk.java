package org.greenlane.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks over the files of a ZIP that may be hostile, in the order in which they stand in it. Of the many forms of a ZIP
/// only the one is taken in which exports are written: file behind file from the first byte on, then a directory of just
/// these, and its end. So there is nothing in it that another program would see and this one would not.
final class ZipWalk {
    private static final int SIGNATURE = 0x04034b50;
    private static final int SUM_SIGNATURE = 0x08074b50;
    private static final int VERSION = 20;

    private final ZipBytes bytes;
    private final ZipDirectory directory = new ZipDirectory();
    private final Map<String, Manifest.FileSum> sums = new HashMap<>();
    private long left;

    private ZipWalk(ZipBytes bytes, long mostBytes) {
        this.bytes = bytes;
        this.left = mostBytes;
    }

    /// What is done with one file.
    @FunctionalInterface
    interface Visitor {
        void file(String name, InputStream content) throws IOException, BrokenExport;
    }

    /// @return size and SHA-256 of each file
    static Map<String, Manifest.FileSum> over(ExportSource source, Visitor visitor) throws IOException, BrokenExport {
        try (InputStream in = source.open()) {
            return new ZipWalk(new ZipBytes(in), source.mostBytes()).walk(visitor);
        } catch (DamagedDeflate e) {
            throw new BrokenExport("it is a damaged ZIP file");
        }
    }

    private Map<String, Manifest.FileSum> walk(Visitor visitor) throws IOException, BrokenExport {
        long offset = 0;
        int signature = bytes.take(Integer.BYTES).getInt();
        while (signature == SIGNATURE) {
            file(offset, visitor);
            offset = bytes.position();
            signature = bytes.take(Integer.BYTES).getInt();
        }
        if (sums.isEmpty()) {
            throw new BrokenExport("it is no ZIP file");
        }
        directory.require(signature, bytes);
        return sums;
    }

    private void file(long offset, Visitor visitor) throws IOException, BrokenExport {
        ByteBuffer header = bytes.take(26);
        boolean isOurs = header.getShort() == VERSION
                && header.getShort() == ZipDirectory.FLAGS
                && header.getShort() == ZipDirectory.DEFLATED;
        int time = header.getInt();
        // Sum and sizes stand behind it; and there are no extras.
        boolean saysNothingElse = header.getInt() == 0 && header.getLong() == 0;
        int nameLength = Short.toUnsignedInt(header.getShort());
        if (!isOurs || !saysNothingElse || header.getShort() != 0) {
            throw new BrokenExport("it is a ZIP file of another form than exports have");
        }
        String name = StandardCharsets.ISO_8859_1.decode(bytes.take(nameLength)).toString();
        if (sums.size() == ExportZip.MAX_FILES || !ManifestJson.isFileName(name) || sums.containsKey(name)) {
            throw new BrokenExport("it has files that no export has, or one twice");
        }
        Content content = new Content();
        try {
            visitor.file(name, content);
            content.transferTo(OutputStream.nullOutputStream());
            directory.add(content.placed(name, time, offset));
            sums.put(name, content.summing.sum());
        } finally {
            content.inflater.end();
        }
    }

    /// What a ZIP says is deflated is not.
    private static final class DamagedDeflate extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        DamagedDeflate() {
            super("more bytes than any export has, or damaged ones");
        }
    }

    /// One file of the ZIP; hashed as it is read. Closing it changes nothing.
    private final class Content extends InputStream {
        private final ExportZip.Summing summing = new ExportZip.Summing(OutputStream.nullOutputStream());
        private final CRC32 crc = new CRC32();
        private final Inflater inflater = new Inflater(true);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = inflated(into, from, length);
            if (count < 0) {
                return -1;
            }
            left -= count;
            if (left < 0) {
                throw new DamagedDeflate();
            }
            crc.update(into, from, count);
            summing.write(into, from, count);
            return count;
        }

        private int inflated(byte[] into, int from, int length) throws IOException {
            try {
                while (!inflater.finished()) {
                    int count = inflater.inflate(into, from, length);
                    if (count > 0) {
                        return count;
                    }
                    if (inflater.needsDictionary()) {
                        throw new DamagedDeflate();
                    }
                    if (inflater.needsInput() && !inflater.finished()) {
                        bytes.feed(inflater);
                    }
                }
                return -1;
            } catch (DataFormatException e) {
                throw new DamagedDeflate();
            }
        }

        /// What stands behind it, which must be what was read. It has been read to its end.
        ZipDirectory.Placed placed(String name, int time, long offset) throws IOException, BrokenExport {
            bytes.takeBack(inflater);
            long packed = inflater.getBytesRead();
            long unpacked = inflater.getBytesWritten();
            boolean isLong = packed >= ZipDirectory.LONG || unpacked >= ZipDirectory.LONG;
            ByteBuffer sum = bytes.take(8 + 2 * (isLong ? Long.BYTES : Integer.BYTES));
            if (sum.getInt() != SUM_SIGNATURE
                    || sum.getInt() != (int) crc.getValue()
                    || (isLong ? sum.getLong() : Integer.toUnsignedLong(sum.getInt())) != packed
                    || (isLong ? sum.getLong() : Integer.toUnsignedLong(sum.getInt())) != unpacked) {
                throw new BrokenExport(ExportVerdict.Damage.ALTERED, name + " is damaged");
            }
            return new ZipDirectory.Placed(name, time, (int) crc.getValue(), packed, unpacked, offset);
        }
    }
}
