package org.greenlane.bench.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.bench.BenchException;
import org.greenlane.sight.image.Corner;

/// Finds the truth that lies beside a picture: a line in `symbols.csv`, BoofCV's labels or a text in `NAME.txt`, or
/// bytes in `NAME.bin`. Keeps one folder's truth in memory.
final class TruthFiles {
    private static final String TABLE = "symbols.csv";
    private static final int MAX_TABLE_BYTES = 16 << 20;
    private static final int MAX_BYTES = 1 << 16;
    private static final Pattern ROW = Pattern.compile("([^,]+),(\\d{1,6}),\"?([-\\d. ;]*)\"?");

    /// BoofCV's files of corners begin with a remark or this word.
    private static final Pattern LABELS = Pattern.compile("(?s)\\s*(#[^\\n]*\\n\\s*)*(SETS\\s+)?([-\\d.eE]+\\s+){7}.*");

    private Optional<Path> folder = Optional.empty();
    private final Map<String, Truth> table = new HashMap<>();

    /// @throws BenchException if there is a truth, and it cannot be understood
    Truth of(Path picture) throws BenchException {
        Path parent = picture.toAbsolutePath().getParent();
        if (parent == null) {
            return new Truth.Unknown();
        }
        try {
            load(parent);
            String name = String.valueOf(picture.getFileName());
            Truth listed = table.get(name);
            return listed == null ? beside(parent, name.replaceFirst("\\.[^.]*$", "")) : listed;
        } catch (IOException e) {
            throw new BenchException("What is known of " + picture + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void load(Path parent) throws IOException, BenchException {
        if (folder.filter(parent::equals).isPresent()) {
            return;
        }
        table.clear();
        folder = Optional.of(parent);
        Path file = parent.resolve(TABLE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<String> lines = text(file, MAX_TABLE_BYTES).lines().skip(1).filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            Matcher row = ROW.matcher(line.strip());
            if (!row.matches()) {
                throw new BenchException(file + " has a line that is not 'file,symbols,corners': " + line.substring(0, Math.min(80, line.length())));
            }
            List<List<Corner>> outlines = outlines(row.group(3).replace(';', ' '), file);
            table.put(row.group(1), outlines.isEmpty() ? new Truth.Empty() : new Truth.Shows(outlines));
        }
    }

    private static Truth beside(Path parent, String name) throws IOException, BenchException {
        Path text = parent.resolve(name + ".txt");
        Path binary = parent.resolve(name + ".bin");
        if (Files.isRegularFile(text)) {
            String said = text(text, MAX_BYTES);
            if (LABELS.matcher(said).matches()) {
                return new Truth.Shows(outlines(said.replaceAll("(?m)^\\s*#.*$", " ").replace("SETS", " "), text));
            }
            return new Truth.Says(said, StandardCharsets.UTF_8);
        }
        if (Files.isRegularFile(binary)) {
            byte[] said = bytes(binary, MAX_BYTES);
            return new Truth.Says(new String(said, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
        return new Truth.Unknown();
    }

    /// Four corners after four corners.
    private static List<List<Corner>> outlines(String numbers, Path file) throws BenchException {
        List<Corner> corners = new ArrayList<>();
        String[] words = numbers.isBlank() ? new String[0] : numbers.strip().split("\\s+");
        if (words.length % 8 != 0) {
            throw new BenchException(file + " has an outline without four corners.");
        }
        try {
            for (int i = 0; i < words.length; i += 2) {
                corners.add(new Corner(Double.parseDouble(words[i]), Double.parseDouble(words[i + 1])));
            }
        } catch (NumberFormatException e) {
            throw new BenchException(file + " has a corner that is no number.", e);
        }
        List<List<Corner>> outlines = new ArrayList<>();
        for (int i = 0; i < corners.size(); i += 4) {
            outlines.add(List.copyOf(corners.subList(i, i + 4)));
        }
        return outlines;
    }

    private static String text(Path file, int most) throws IOException, BenchException {
        return new String(bytes(file, most), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file, int most) throws IOException, BenchException {
        if (Files.size(file) > most) {
            throw new BenchException(file + " is too large to be the truth of pictures.");
        }
        return Files.readAllBytes(file);
    }
}
