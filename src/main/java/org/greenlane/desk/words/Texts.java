package org.greenlane.desk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import org.greenlane.health.Sentence;

/// The texts of one file in one language, by their keys.
public final class Texts {
    private final PropertyResourceBundle texts;

    private Texts(PropertyResourceBundle texts) {
        this.texts = texts;
    }

    /// Not by `ResourceBundle.getBundle`: that falls back to the machine's own language where a file is missing.
    ///
    /// @param file as it is called before the language
    /// @throws IllegalStateException if there is no such file
    public static Texts load(String file, Language language) {
        String name = "/org/greenlane/desk/words/" + file + "_" + language.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new Texts(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// @throws java.util.MissingResourceException if there is none
    public String getString(String key) {
        return texts.getString(key);
    }

    /// The text, where there is one.
    public Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(getString(key)) : Optional.empty();
    }

    /// The text with its places filled, see [Sentence].
    public String fill(String key, Object... values) {
        return Sentence.fill(texts.getString(key), values);
    }
}
