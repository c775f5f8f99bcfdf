package org.greenlane.authority;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fonts of this machine, of which there may be none, or none for Chinese.
public final class Lettering {
    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);

    private final List<String> families;

    private Lettering(List<String> families) {
        this.families = families;
    }

    /// No fonts at all: everything is drawn but letters.
    public static Lettering none() {
        return new Lettering(List.of());
    }

    /// Looks for fonts; a machine where even looking for them fails has none.
    public static Lettering ofThisMachine() {
        try {
            String[] families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
            return new Lettering(
                    Stream.concat(Stream.of(Font.SANS_SERIF), Stream.of(families)).toList());
        } catch (RuntimeException | InternalError | LinkageError | AWTError e) {
            // What Java throws without fontconfig or without any font differs from version to version.
            LOG.warn("This machine has no fonts that Java can use ({}): letters are left out.", e.toString());
            return none();
        }
    }

    boolean isEmpty() {
        return families.isEmpty();
    }

    /// A font that has every letter of the text, the plainest first; empty if there is none.
    ///
    /// @param size in pixels
    Optional<Font> fontFor(String text, int style, float size) {
        return families.stream()
                .map(family -> new Font(family, style, 1))
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .map(font -> font.deriveFont(size));
    }
}
