package org.greenlane.bench.decode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.bench.BenchException;
import org.greenlane.sight.EyeKind;
import org.jspecify.annotations.Nullable;

/// A file of comma-separated values (RFC 4180) with a line for each look, written as it goes; or nothing at all.
final class LookTable implements AutoCloseable {
    private final Optional<Path> file;
    private final @Nullable BufferedWriter writer;

    private LookTable(Optional<Path> file, @Nullable BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    static LookTable open(Optional<Path> file) throws BenchException {
        try {
            BufferedWriter writer = file.isEmpty() ? null : Files.newBufferedWriter(file.get());
            LookTable table = new LookTable(file, writer);
            table.line("set,kind,picture,turn,reader,symbols,read,wrong,wall_ms,core_ms");
            return table;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    void add(Group group, String picture, int turn, EyeKind reader, Score score, Stopwatch.Timed timed)
            throws BenchException {
        line(String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%s,%d,%d,%d,%.3f,%.3f",
                quoted(group.set()),
                quoted(group.kind()),
                quoted(picture),
                turn,
                reader.toString(),
                score.symbols(),
                score.read(),
                score.wrong(),
                timed.wall() / 1e6,
                timed.core() / 1e6));
    }

    private static String quoted(String text) {
        return text.matches("[-\\w. /]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void line(String line) throws BenchException {
        if (writer == null) {
            return;
        }
        try {
            writer.write(line + "\r\n");
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static BenchException unwritable(Optional<Path> file, IOException e) {
        return new BenchException("The table " + file.map(Path::toString).orElse("") + " cannot be written: " + e.getMessage(), e);
    }

    @Override
    public void close() throws BenchException {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
