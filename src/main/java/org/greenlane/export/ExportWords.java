package org.greenlane.export;

import java.util.Map;

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

    /// The word for a key; the last part of the key itself where the language has none.
    String of(String key) {
        String text = texts.get(key);
        return text == null ? key.substring(key.indexOf('.') + 1) : text;
    }
}
