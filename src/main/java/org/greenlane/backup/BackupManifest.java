package org.greenlane.backup;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.SigningKey;

/// What is in a backup, as lines of text that the station signs.
///
/// @param made when; to the second
/// @param program the version of the program that made it
/// @param station the line that verifies the station's signatures
/// @param size how many entries its log has
/// @param root of the tree over them, in lower-case hexadecimal
/// @param files in the order in which their bytes follow
public record BackupManifest(
        Instant made, String program, String station, long size, String root, List<Item> files) {
    /// No backup has more files.
    static final int MOST_FILES = 10_000;

    /// The longest one, in bytes.
    static final int MAX_BYTES = 2 << 20;

    /// Its first line has blanks in it, which no name of a key has: the signature is never taken for that of a checkpoint.
    private static final String TITLE = "greenlane backup 1";

    private static final String WORD = "[!-~]{1,400}";
    private static final Pattern HEAD = Pattern.compile(
            TITLE + "\nmade (" + WORD + ")\nprogram (" + WORD + ")\nstation (" + WORD + ")\nlog (0|[1-9][0-9]{0,17}) ([0-9a-f]{64})\n");
    private static final Pattern FILE = Pattern.compile("file (0|[1-9][0-9]{0,17}) ([0-9a-f]{64}) (" + WORD + ")\n");

    /// A name stands in the station's folder or in one below it, and leads nowhere else.
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9][A-Za-z0-9._-]{0,99}/)?[a-z0-9][A-Za-z0-9._-]{0,99}");

    /// @param bytes its length
    /// @param sha256 in lower-case hexadecimal
    /// @param name within the station's folder, with `/`
    public record Item(String name, long bytes, String sha256) {
        public Item {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no name for a file of a station: " + name);
            }
        }
    }

    public BackupManifest {
        files = List.copyOf(files);
    }

    String text() {
        StringBuilder text = new StringBuilder(TITLE)
                .append("\nmade ")
                .append(made)
                .append("\nprogram ")
                .append(program)
                .append("\nstation ")
                .append(station)
                .append("\nlog ")
                .append(size)
                .append(' ')
                .append(root)
                .append('\n');
        files.forEach(file -> text.append("file ")
                .append(file.bytes())
                .append(' ')
                .append(file.sha256())
                .append(' ')
                .append(file.name())
                .append('\n'));
        return text.toString();
    }

    /// @throws BackupException if it is not written as [#text] writes it
    static BackupManifest ofText(String text) throws BackupException {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw BackupException.damaged("its list of contents makes no sense");
        }
        List<Item> files = new ArrayList<>();
        Matcher file = FILE.matcher(text);
        int at = head.end();
        try {
            while (files.size() < MOST_FILES && file.region(at, text.length()).lookingAt()) {
                files.add(new Item(file.group(3), Long.parseLong(file.group(1)), file.group(2)));
                at = file.end();
            }
            BackupManifest read = new BackupManifest(
                    Instant.parse(head.group(1)),
                    head.group(2),
                    head.group(3),
                    Long.parseLong(head.group(4)),
                    head.group(5),
                    files);
            if (read.text().equals(text)) {
                return read;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Told below.
        }
        throw BackupException.damaged("its list of contents makes no sense");
    }

    /// @param key an Ed25519 one
    /// @return 64 bytes
    public byte[] signed(SigningKey key) {
        return key.sign(text().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a key has signed it.
    public boolean isSigned(byte[] signature, PublicKey key) {
        return SignatureScheme.EDDSA.verifies(text().getBytes(StandardCharsets.UTF_8), signature, key);
    }

    /// Whether it has a file of that name.
    public boolean holds(String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }
}
