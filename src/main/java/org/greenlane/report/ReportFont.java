package org.greenlane.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/// What a report is printed with: a font file of this machine that has all letters of the language. Its used letters go
/// into the report, so that it looks the same wherever it is opened.
public final class ReportFont {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 20_000;
    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFXYZabcdefxyz.,:;-()%";

    /// Fonts for Chinese draw it as wide as a Chinese character, which is right there, and wrong within a word.
    private static final Pattern NARROW_APOSTROPHE = Pattern.compile("(?<=[A-Za-z])\u2019(?=[A-Za-z])");

    private final BaseFont face;

    private ReportFont(BaseFont face) {
        this.face = face;
    }

    /// Where systems keep their fonts.
    public static List<Path> foldersOfThisMachine() {
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(System.getProperty("user.home", "."), ".local", "share", "fonts"),
                Path.of("C:\\Windows\\Fonts"),
                Path.of("/System/Library/Fonts"));
    }

    /// The best font for a language in these folders. Looks at most at 20,000 files, and asks no display for its fonts.
    ///
    /// @throws FontMissingException if none has the letters of this language
    public static ReportFont find(ReportWords words, List<Path> folders) throws FontMissingException {
        ReportLanguage language = words.language();
        Map<String, Path> files = files(folders);
        for (String wanted : language.fonts()) {
            String[] fileAndFace = wanted.split(",", 2);
            Path file = files.get(fileAndFace[0].toLowerCase(Locale.ROOT));
            if (file != null) {
                String path = fileAndFace.length == 1 ? file.toString() : file + "," + fileAndFace[1];
                Optional<ReportFont> font = open(path).filter(f -> f.hasAll(words.alphabet() + DIGITS_AND_LETTERS));
                if (font.isPresent()) {
                    return font.get();
                }
            }
        }
        throw new FontMissingException(language.tag(), language.packages());
    }

    /// Files by their names in lower case; of several of one name, the first that was found.
    private static Map<String, Path> files(List<Path> folders) {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                    below.limit(MOST_FILES)
                            .filter(file -> file.getFileName() != null)
                            .forEach(file -> files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
                } catch (IOException | UncheckedIOException _) {
                    // A folder that cannot be looked through has no font for us; what was found before stays.
                }
            }
        }
        return files;
    }

    /// None where the file is no font that can be embedded.
    private static Optional<ReportFont> open(String path) {
        try {
            BaseFont face = BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null);
            return Optional.of(new ReportFont(face));
        } catch (IOException | RuntimeException _) {
            // The library throws whatever comes at a broken file.
            return Optional.empty();
        }
    }

    private boolean hasAll(String letters) {
        return letters.codePoints().allMatch(face::charExists);
    }

    BaseFont face() {
        return face;
    }

    float width(String text, float size) {
        return face.getWidthPoint(text, size);
    }

    /// The text as it can be printed: what the font has not is a question mark, what would break a line or turn its direction a space.
    String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        NARROW_APOSTROPHE.matcher(text).replaceAll("'").codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (kind == Character.CONTROL || kind == Character.FORMAT || Character.isWhitespace(point)) {
                clean.append(' ');
            } else {
                clean.appendCodePoint(face.charExists(point) ? point : '?');
            }
        });
        return clean.toString().strip();
    }
}
