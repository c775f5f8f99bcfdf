package org.greenlane.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The one way to write a JSON value (RFC 8785, JSON Canonicalization Scheme), over which signatures are made.
public final class CanonicalJson {
    /// Numbers from here on are written with an exponent (ECMA-262 section 6.1.6.1.20).
    private static final int MAX_PLAIN_EXPONENT = 21;

    private static final int MIN_PLAIN_EXPONENT = -6;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /// @return UTF-8
    /// @throws JsonException if a text in it is no Unicode, which could be written in more than one way
    public static byte[] of(Tree value) throws JsonException {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Tree value) throws JsonException {
        switch (value) {
            case Tree.Nothing _ -> text.append("null");
            case Tree.Truth(boolean truth) -> text.append(truth);
            case Tree.Whole(long whole) -> text.append(number((double) whole));
            case Tree.Fraction(double fraction) -> text.append(number(fraction));
            case Tree.Text(String string) -> write(string);
            case Tree.Items(List<Tree> items) -> write(items);
            case Tree.Fields(Map<String, Tree> fields) -> write(fields);
            case Tree.Moment _ -> throw new IllegalArgumentException("JSON has no moments");
        }
    }

    private void write(List<Tree> items) throws JsonException {
        String mark = "[";
        for (Tree item : items) {
            text.append(mark);
            write(item);
            mark = ",";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    /// In the order of their UTF-16 units, which is the order of Java's strings.
    private void write(Map<String, Tree> fields) throws JsonException {
        String mark = "{";
        for (Map.Entry<String, Tree> field : new TreeMap<>(fields).entrySet()) {
            text.append(mark);
            write(field.getKey());
            text.append(':');
            write(field.getValue());
            mark = ",";
        }
        text.append(fields.isEmpty() ? "{}" : "}");
    }

    private void write(String string) throws JsonException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new JsonException("half a character");
        }
        text.append('"');
        string.chars().forEach(c -> write((char) c));
        text.append('"');
    }

    private void write(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
    }

    /// As ECMAScript writes the double that is nearest to it.
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        // The value is 0.digits × 10^exponent.
        int exponent = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, exponent);
    }

    private static String placed(String digits, int exponent) {
        if (exponent > MAX_PLAIN_EXPONENT || exponent <= MIN_PLAIN_EXPONENT) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + "e" + (exponent > 0 ? "+" : "") + (exponent - 1);
        }
        if (exponent <= 0) {
            return "0." + "0".repeat(-exponent) + digits;
        }
        return digits.length() <= exponent
                ? digits + "0".repeat(exponent - digits.length())
                : digits.substring(0, exponent) + "." + digits.substring(exponent);
    }

    /// The Java platform finds the fewest digits too, but never fewer than two.
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        BigDecimal oneDigit = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit : decimal;
    }
}
