package org.greenlane.scan;

import java.util.List;

/// Keyboard layouts that stand between a scanner, which presses the keys of an American keyboard, and this program.
enum KeyboardLayout {
    AMERICAN("", ""),
    /// QWERTZ.
    GERMAN("yzYZßüÜöÖäÄ´`#'^°-_;:=()/&\"?§+*", "zyZY-[{;:'\"=+\\|`~/?<>)*(&^@_#]}"),
    /// AZERTY.
    FRENCH(
            "aqzwAQZWmM,;:!?./§&é\"'(-è_çà1234567890)°=+^¨$£ù%*µ",
            "qawzQAWZ;:m,./M<>?1234567890!@#$%^&*()-_=+[{]}'\"\\|"),
    /// Latin script, Scandinavian.
    SWEDISH("öÖäÄåÅ+?´`¨^'*-_;:=()/&\"¤<>", ";:'\"[{-_=+]}\\|/?<>)*(&^@$`~");

    /// How the texts begin that a station knows.
    private static final List<String> BEGINNINGS = List.of("PHI1:", "HC1:", "shc:/", "NZCP:/", "GLC:", "{\"data\":");

    private final String typed;
    private final String meant;

    KeyboardLayout(String typed, String meant) {
        if (typed.length() != meant.length()) {
            throw new IllegalStateException(name());
        }
        this.typed = typed;
        this.meant = meant;
    }

    /// The text as an American keyboard would have typed it; as it came, if none of the layouts makes a code of it.
    static String american(String text) {
        for (KeyboardLayout layout : values()) {
            String plain = layout.translated(text);
            if (isKnown(plain)) {
                return plain;
            }
            String otherCase = swapped(plain);
            if (isKnown(otherCase)) {
                return otherCase;
            }
            // Caps lock changes letters alone, also where the American keyboard has none.
            String otherKeys = layout.translated(swapped(text));
            if (isKnown(otherKeys)) {
                return otherKeys;
            }
        }
        return text;
    }

    private static boolean isKnown(String text) {
        return BEGINNINGS.stream().anyMatch(text::startsWith);
    }

    private String translated(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int which = typed.indexOf(text.charAt(at));
            plain.append(which < 0 ? text.charAt(at) : meant.charAt(which));
        }
        return plain.toString();
    }

    /// As if caps lock had been off.
    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        text.chars()
                .map(symbol -> Character.isUpperCase(symbol)
                        ? Character.toLowerCase(symbol)
                        : Character.toUpperCase(symbol))
                .forEach(symbol -> swapped.append((char) symbol));
        return swapped.toString();
    }
}
