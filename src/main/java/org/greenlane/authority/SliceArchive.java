package org.greenlane.authority;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.greenlane.proof.Hashes;

/// What the service for revocations hands out: slices in a tar archive (POSIX ustar), packed (RFC 1952). They are told apart
/// by what they hold, whatever they are called.
final class SliceArchive {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 11;
    private static final int OCTAL = 8;
    private static final int MAX_SLICE = 4 << 20;
    private static final int MAX_SLICES = 20_000;
    private static final long MAX_TOTAL = 64L << 20;

    private SliceArchive() {}

    /// @return the slices, by their SHA-256 in lower-case hexadecimal
    static Map<String, byte[]> read(Path file) throws IOException, AuthorityException {
        Map<String, byte[]> slices = new HashMap<>();
        long total = 0;
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            byte[] header = block(in);
            while (header.length > 0 && header[0] != 0) {
                int size = size(file, header);
                total += size;
                if (total > MAX_TOTAL || slices.size() >= MAX_SLICES) {
                    throw new AuthorityException(file + " unpacks to more than any archive of slices.");
                }
                byte[] slice = new byte[size];
                in.readFully(slice);
                slices.put(HexFormat.of().formatHex(Hashes.sha256(slice)), slice);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                header = block(in);
            }
        } catch (EOFException | ZipException e) {
            throw new AuthorityException(file + " is no archive of slices, or one that is cut off.");
        }
        return slices;
    }

    /// Empty at the end: some end without the blocks of zeros that belong there.
    private static byte[] block(DataInputStream in) throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length > 0 && block.length < BLOCK) {
            throw new EOFException();
        }
        return block;
    }

    private static int size(Path file, byte[] header) throws AuthorityException {
        try {
            String octal = new String(header, SIZE_AT, SIZE_LENGTH, StandardCharsets.ISO_8859_1).strip();
            int size = Integer.parseInt(octal, OCTAL);
            if (size >= 0 && size <= MAX_SLICE) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new AuthorityException(file + " is no archive of slices.");
        }
        throw new AuthorityException(file + " has a slice that is longer than any.");
    }
}
