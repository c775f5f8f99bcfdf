package org.greenlane.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.proof.Hashes;

/// The list of the files of a delivery, in the order in which they are to be taken: a first line
/// `greenlane-delivery 1`, then `<SHA-256> <size> <name>` line by line. It is not signed, and need not be: whoever
/// changes it can withhold files, but not make any that counts.
///
/// @param files in order
public record DeliveryIndex(List<Entry> files) {
    /// The name of the index in its folder.
    public static final String NAME = "delivery.txt";

    /// The longest index, in bytes.
    public static final int MAX_BYTES = 64 << 10;

    /// The most files of a delivery: a list, a table, and the layers of several regions.
    public static final int MAX_FILES = 256;

    private static final String FIRST_LINE = "greenlane-delivery 1";
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64}) ([0-9]{1,12}) ([A-Za-z0-9][A-Za-z0-9._-]{0,94}\\.(?:glb|cose))");
    private static final int BUFFER_BYTES = 1 << 20;

    /// One file.
    ///
    /// @param sha256 in hexadecimal
    /// @param size in bytes
    public record Entry(String sha256, long size, String name) {}

    public DeliveryIndex {
        files = List.copyOf(files);
    }

    /// @throws DeliveryException `BAD_INDEX`
    public static DeliveryIndex read(byte[] bytes) throws DeliveryException {
        if (bytes.length > MAX_BYTES) {
            throw bad("it is longer than 64 KiB");
        }
        List<String> lines = text(bytes).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw bad("it does not begin with \"" + FIRST_LINE + "\"");
        }
        if (lines.size() - 1 > MAX_FILES) {
            throw bad("it names more than " + MAX_FILES + " files");
        }
        List<Entry> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || !names.add(line.group(3))) {
                throw bad("line " + (i + 1) + " does not name a file of its own");
            }
            files.add(new Entry(line.group(1), Long.parseLong(line.group(2)), line.group(3)));
        }
        return new DeliveryIndex(files);
    }

    private static String text(byte[] bytes) throws DeliveryException {
        try {
            return StandardCharsets.US_ASCII
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("it is not plain text");
        }
    }

    private static DeliveryException bad(String why) {
        return new DeliveryException(DeliveryException.Kind.BAD_INDEX, "the index of the delivery is none: " + why);
    }

    /// The index of files on this disk.
    public static DeliveryIndex of(List<Path> files) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(new Entry(sha256(file), Files.size(file), file.getFileName().toString()));
        }
        return new DeliveryIndex(entries);
    }

    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (Entry file : files) {
            text.append(file.sha256()).append(' ').append(file.size()).append(' ').append(file.name()).append('\n');
        }
        return text.toString();
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Hashes.newSha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
