package org.greenlane.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.greenlane.health.Reason;

/// The words of an export in one language: names of columns, of what an entry is about, of reasons and answers. They go
/// into its manifest, so that another machine, or a later program, reads the tables as they were meant.
///
/// @param language a BCP 47 tag
/// @param texts by key: `column.NAME`, `answer.PASS`, `reason.114` and so on
public record ExportWords(String language, Map<String, String> texts) {
    /// The longest word taken, in UTF-16 units.
    static final int MAX_LENGTH = 300;

    /// The most words taken.
    static final int MAX_COUNT = 1000;

    public ExportWords {
        texts = Map.copyOf(texts);
    }

    /// The words of a language that the station speaks.
    ///
    /// @param language its BCP 47 tag, of two letters
    /// @param reasons what each reason is called in it
    /// @throws IllegalArgumentException if there are no words in that language
    public static ExportWords in(String language, Function<Reason, String> reasons) {
        String name = "export_" + language + ".properties";
        try (InputStream in = ExportWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no words in that language");
            }
            Map<String, String> texts = new HashMap<>();
            PropertyResourceBundle bundle =
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            for (Reason reason : Reason.values()) {
                texts.put("reason." + reason.name(), reasons.apply(reason));
            }
            return new ExportWords(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The word for a key; the last part of the key itself where the language has none.
    String of(String key) {
        String text = texts.get(key);
        return text == null ? key.substring(key.indexOf('.') + 1) : text;
    }

    /// All of them, in the order of their keys.
    SortedMap<String, String> inOrder() {
        return new TreeMap<>(texts);
    }
}
