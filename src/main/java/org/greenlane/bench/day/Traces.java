package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.card.DocumentKind;

/// Looks in a folder's files for anything that says who somebody is: names, numbers, codes. Six bytes of it are enough to
/// look closer; what is shorter could stand there by chance.
final class Traces {
    private static final int WINDOW = 6;
    private static final int FILTER_BITS = 20;
    private static final int LONGEST = 80;
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<Long, List<byte[]>> wanted = new HashMap<>();
    private final boolean[] filter = new boolean[1 << FILTER_BITS];
    private final Set<String> known = new HashSet<>();

    /// Everything personal of a town.
    static Traces of(Town town) {
        Traces traces = new Traces();
        for (Citizen each : town.everybody()) {
            String name = each.person.name().text();
            traces.add(name);
            traces.add(name.replace('*', '某'));
            traces.add(each.number);
            if (each.kind == DocumentKind.PASSPORT) {
                traces.add(PassportReader.familyName(each));
            }
        }
        for (String text : town.texts()) {
            // Behind the prefix, and not all of it: a part is too much already.
            traces.add(text.substring(text.length() / 2, Math.min(text.length(), text.length() / 2 + LONGEST)));
        }
        return traces;
    }

    void add(String personal) {
        if (known.add(personal)) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = personal.getBytes(encoding);
                if (bytes.length >= WINDOW) {
                    long window = window(bytes, 0);
                    wanted.computeIfAbsent(window, _ -> new ArrayList<>()).add(bytes);
                    filter[slot(window)] = true;
                }
            }
        }
    }

    /// How many pieces of text are looked for.
    int size() {
        return known.size();
    }

    /// @return how many places say something of somebody
    int in(Path folder) throws IOException {
        int found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found += in(Files.readAllBytes(file));
            }
        }
        return found;
    }

    int in(byte[] bytes) {
        int found = 0;
        for (int at = 0; at + WINDOW <= bytes.length; at++) {
            long window = window(bytes, at);
            if (filter[slot(window)]) {
                for (byte[] each : wanted.getOrDefault(window, List.of())) {
                    int end = at + each.length;
                    found += end <= bytes.length && Arrays.equals(bytes, at, end, each, 0, each.length) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static long window(byte[] bytes, int at) {
        long window = 0;
        for (int i = 0; i < WINDOW; i++) {
            window = (window << 8) | (bytes[at + i] & 0xFF);
        }
        return window;
    }

    private static int slot(long window) {
        return (int) ((window * 0x9e37_79b9_7f4a_7c15L) >>> (Long.SIZE - FILTER_BITS));
    }
}
