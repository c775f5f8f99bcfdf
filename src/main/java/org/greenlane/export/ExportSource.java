package org.greenlane.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The file of an export, which can be read more than once; sealed ones are opened on the way, and nothing of them is
/// put on the disk.
///
/// @param isSealed whether it is an age file
record ExportSource(Path file, boolean isSealed, Optional<AgeIdentity> identity) {
    private static final byte[] AGE = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    static ExportSource of(Path file, Optional<AgeIdentity> identity) throws IOException, BrokenExport {
        try (InputStream in = Files.newInputStream(file)) {
            boolean isSealed = Arrays.equals(in.readNBytes(AGE.length), AGE);
            if (isSealed && identity.isEmpty()) {
                throw new BrokenExport(ExportVerdict.Damage.LOCKED, "it is sealed; give the identity file that opens it");
            }
            return new ExportSource(file, isSealed, identity);
        }
    }

    /// From its beginning.
    InputStream open() throws IOException, BrokenExport {
        InputStream in = Files.newInputStream(file);
        try {
            return new BufferedInputStream(
                    isSealed ? Channels.newInputStream(identity.orElseThrow().opening(Channels.newChannel(in))) : in,
                    BUFFER);
        } catch (IOException | BrokenExport e) {
            in.close();
            throw e;
        }
    }

    /// The most bytes that its files may have together: the tables of a log shrink to a tenth.
    long mostBytes() throws IOException {
        return Math.max(1L << 26, Math.multiplyExact(Math.min(Files.size(file), 1L << 50), 200L));
    }
}
