package org.greenlane.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The file `checkpoints`: every signed checkpoint, as its text, with an empty line after it. It stands outside the
/// database, so that a database of an earlier day does not agree with it, and can be read, copied and printed by anybody.
final class Witness {
    /// A checkpoint for each 1,000 entries takes 250 bytes: this is for 250 million entries.
    private static final int MAX_BYTES = 64 << 20;

    private static final String BREAK = "\n\n";

    private final Path file;

    Witness(Path file) {
        this.file = file;
    }

    /// All checkpoints, as they stand there. What a cut has left of a last one is cut off before.
    List<String> notes() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new IOException(file + " is longer than any log's checkpoints");
        }
        String all = new String(bytes, StandardCharsets.UTF_8);
        List<String> notes = notesIn(all);
        int whole = notes.stream().mapToInt(note -> note.length() + 1).sum();
        cut(all.substring(0, whole).getBytes(StandardCharsets.UTF_8).length, bytes.length);
        return notes;
    }

    /// The whole notes at the beginning of a text.
    static List<String> notesIn(String all) {
        List<String> notes = new ArrayList<>();
        int from = 0;
        for (int end = end(all, from); end >= 0; end = end(all, from)) {
            notes.add(all.substring(from, end - 1));
            from = end;
        }
        return notes;
    }

    /// Behind the text, its break, the signature, and that break.
    private static int end(String all, int from) {
        int text = all.indexOf(BREAK, from);
        int signature = text < 0 ? -1 : all.indexOf(BREAK, text + BREAK.length());
        return signature < 0 ? -1 : signature + BREAK.length();
    }

    private void cut(long whole, long length) throws IOException {
        if (whole < length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
                channel.force(true);
            }
        }
    }

    /// Adds a checkpoint; it is on the disk when this returns.
    void add(String note) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
