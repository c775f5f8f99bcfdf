package org.greenlane.bench.day;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The forms in which a text may stand in a file: as it is and backwards, in UTF-8 and UTF-16; in base64, wherever it begins
/// in what was encoded; in hexadecimal; and with `\\u` escapes.
final class Forms {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int BITS_A_SIGN = 6;

    private Forms() {}

    static List<byte[]> of(String text) {
        List<byte[]> forms = new ArrayList<>();
        for (Charset encoding : ENCODINGS) {
            byte[] bytes = text.getBytes(encoding);
            forms.add(bytes);
            forms.add(new StringBuilder(text).reverse().toString().getBytes(encoding));
            forms.add(ascii(HexFormat.of().formatHex(bytes)));
            forms.add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
            for (int before = 0; before < 3; before++) {
                forms.add(base64(bytes, before));
            }
        }
        if (!text.chars().allMatch(sign -> sign < 128)) {
            forms.add(ascii(escaped(text, HexFormat.of())));
            forms.add(ascii(escaped(text, HexFormat.of().withUpperCase())));
        }
        return forms;
    }

    /// The signs that the bytes alone decide, where some stand before them.
    private static byte[] base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        byte[] encoded = Base64.getEncoder().encode(shifted);
        int from = (before * Byte.SIZE + BITS_A_SIGN - 1) / BITS_A_SIGN;
        int to = shifted.length * Byte.SIZE / BITS_A_SIGN;
        return Arrays.copyOfRange(encoded, from, to);
    }

    private static String escaped(String text, HexFormat hex) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(sign -> {
            if (sign < 128) {
                escaped.append((char) sign);
            } else {
                escaped.append("\\u").append(hex.toHexDigits((char) sign));
            }
        });
        return escaped.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
