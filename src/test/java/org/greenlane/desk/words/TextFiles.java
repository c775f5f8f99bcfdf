package org.greenlane.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every file of words keeps to.
public final class TextFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private TextFiles() {}

    /// @param file as it is called before the language
    public static void assertSameKeysWithTheSamePlaceholders(String file) throws IOException {
        Map<String, Set<String>> english = placeholders(file, Language.ENGLISH);
        for (Language language : Language.values()) {
            assertThat(placeholders(file, language)).as(language.name()).isEqualTo(english);
        }
    }

    public static <T> void assertAllDiffer(T[] values, Function<T, String> word) {
        assertThat(Stream.of(values).map(word)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    /// The keys of a file.
    public static Set<String> keys(String file, Language language) throws IOException {
        return placeholders(file, language).keySet();
    }

    private static Map<String, Set<String>> placeholders(String file, Language language) throws IOException {
        String name = file + "_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            var texts = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Set<String>> all = new TreeMap<>();
            for (String key : texts.keySet()) {
                all.put(key, PLACEHOLDER.matcher(texts.getString(key)).results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
            return all;
        }
    }
}
