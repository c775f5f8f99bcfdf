package org.greenlane.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What the travellers are called, in one language.
public final class TravellerWords {
    private final Properties words = new Properties();

    private TravellerWords(String language) {
        String file = "travellers_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(TravellerWords.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TravellerWords in(String language) {
        return new TravellerWords(language);
    }

    public String title(Traveller traveller) {
        return word(traveller, "title");
    }

    public String subtitle(Traveller traveller) {
        return word(traveller, "subtitle");
    }

    /// Who is helped at the desk.
    public String withoutPhone() {
        return Objects.requireNonNull(words.getProperty("without-phone.title"), "without-phone");
    }

    private String word(Traveller traveller, String part) {
        return Objects.requireNonNull(words.getProperty(traveller.key() + "." + part), traveller::key);
    }
}
