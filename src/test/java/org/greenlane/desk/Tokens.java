package org.greenlane.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of `tokens.css` as one look has them.
record Tokens(Look look, boolean plain, Map<String, Color> colours) {
    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s+(-[a-z-]+): (#[0-9A-Fa-f]{6}|rgba\\([^)]*\\));");

    /// @param plain true for the high contrast that people may ask for in every look
    static Tokens of(Look look, boolean plain) {
        Map<String, Color> colours = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(sheet("tokens.css"));
        while (block.find()) {
            String selector = block.group(1);
            boolean applies = selector.contains("high-contrast")
                    ? plain
                    : !selector.contains("look-") || selector.contains("look-" + look.name().toLowerCase(Locale.ROOT));
            if (applies) {
                TOKEN.matcher(block.group(2)).results().forEach(token -> colours.put(token.group(1), Color.web(token.group(2))));
            }
        }
        return new Tokens(look, plain, colours);
    }

    Color colour(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /// @param pair ground and text, with a stroke between
    double contrast(String pair) {
        String[] names = pair.split("/", 2);
        return Contrast.ratio(colour(names[0]), colour(names[1]));
    }

    static String sheet(String name) {
        String address = Theme.styleSheets().stream().filter(each -> each.endsWith("/" + name)).findFirst().orElseThrow();
        try {
            return Files.readString(Path.of(URI.create(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return look + (plain ? " in high contrast" : "");
    }
}
