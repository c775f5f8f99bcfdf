package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.card.DocumentKind;
import org.greenlane.sight.Eye;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.Symbol;

/// Looks in files for anything that says who somebody is: names, numbers, codes, in any of their forms, also in what is
/// packed in the files, in the codes that pictures show, and in their names. Six bytes of it are enough to look closer; what is shorter could stand there by
/// chance.
final class Traces {
    private static final int WINDOW = 6;
    private static final long WINDOW_MASK = (1L << (WINDOW * Byte.SIZE)) - 1;
    private static final int FILTER_BITS = 24;
    private static final int LONGEST = 80;

    /// A package may be in a package, not deeper.
    private static final int DEPTH = 2;

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Eye eye = Eye.forPictures();
    private final Map<Long, List<byte[]>> wanted = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);
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
            for (byte[] form : Forms.of(personal)) {
                if (form.length >= WINDOW) {
                    long window = 0;
                    for (int i = 0; i < WINDOW; i++) {
                        window = (window << Byte.SIZE) | (form[i] & 0xff);
                    }
                    wanted.computeIfAbsent(window, _ -> new ArrayList<>()).add(form);
                    filter.set(slot(window));
                }
            }
        }
    }

    /// How many pieces of text are looked for.
    int size() {
        return known.size();
    }

    /// @param places files, and folders with all that is in them
    Found in(List<Path> places) throws IOException {
        int files = 0;
        int found = 0;
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files++;
                    found += in(String.valueOf(place.relativize(file)).getBytes(StandardCharsets.UTF_8), 0);
                    found += in(Files.readAllBytes(file), DEPTH);
                    found += inPicture(file);
                }
            }
        }
        return new Found(files, found);
    }

    /// @param files how many were looked through
    /// @param places how many places in them say something of somebody
    record Found(int files, int places) {}

    /// What a picture shows is in none of its bytes: the codes in it are read as the station reads them.
    private int inPicture(Path file) {
        if (!PictureFile.isNamedLikeOne(file)) {
            return 0;
        }
        try {
            int found = 0;
            for (Symbol symbol : eye.look(PictureFile.read(file).grey(), LOOK).symbols()) {
                found += in(symbol.text().getBytes(StandardCharsets.UTF_8), 0);
            }
            return found;
        } catch (PictureException _) {
            // It only is called like one: its bytes have been looked at.
            return 0;
        }
    }

    private int in(byte[] bytes, int depth) {
        int found = 0;
        long window = 0;
        for (int end = 1; end <= bytes.length; end++) {
            window = ((window << Byte.SIZE) | (bytes[end - 1] & 0xff)) & WINDOW_MASK;
            if (end >= WINDOW && filter.get(slot(window))) {
                found += at(bytes, end - WINDOW, window);
            }
        }
        if (depth > 0) {
            for (byte[] unpacked : Packed.in(bytes)) {
                found += in(unpacked, depth - 1);
            }
        }
        return found;
    }

    private int at(byte[] bytes, int from, long window) {
        int found = 0;
        for (byte[] each : wanted.getOrDefault(window, List.of())) {
            int end = from + each.length;
            found += end <= bytes.length && Arrays.equals(bytes, from, end, each, 0, each.length) ? 1 : 0;
        }
        return found;
    }

    private static int slot(long window) {
        return (int) ((window * 0x9e37_79b9_7f4a_7c15L) >>> (Long.SIZE - FILTER_BITS));
    }
}
