package org.greenlane.desk.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenlane.desk.parts.Drawing.Layer;

/// What `signs.txt` says of every picture. A test reads it whole: what it lacks fails the build, not the desk.
final class SignPaths {
    private static final String FILE = "signs.txt";
    private static final int COLUMNS = 4;
    private static final Map<Sign, List<Layer>> ALL = load();

    private SignPaths() {}

    static List<Layer> of(Sign sign) {
        return Objects.requireNonNull(ALL.get(sign), sign.name());
    }

    private static Map<Sign, List<Layer>> load() {
        Map<Sign, List<Layer>> all = new EnumMap<>(Sign.class);
        try (InputStream in = Objects.requireNonNull(SignPaths.class.getResourceAsStream(FILE), FILE)) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", COLUMNS))
                    .forEach(path -> all.computeIfAbsent(Sign.valueOf(path[0]), _ -> new ArrayList<>())
                            .add(new Layer(path[3], List.of(path[1].split(",")), Double.parseDouble(path[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        all.replaceAll((_, layers) -> List.copyOf(layers));
        return all;
    }
}
