package org.greenlane.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON (RFC 8259), strictly and within limits: a name stands once in an object, nothing follows the value.
public final class JsonReader {
    private static final int MAX_NUMBER = 32;
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private final int maxDepth;
    private int at;

    private JsonReader(String text, int maxDepth) {
        this.text = text;
        this.maxDepth = maxDepth;
    }

    /// @param maxLength in UTF-16 units
    /// @param maxDepth the most arrays and objects inside one another; it is read by recursion, so keep it below a hundred
    public static Tree read(String text, int maxLength, int maxDepth) throws JsonException {
        if (text.length() > maxLength) {
            throw new JsonException("longer than " + maxLength);
        }
        JsonReader reader = new JsonReader(text, maxDepth);
        Tree value = reader.value(0);
        reader.skipSpace();
        demand(reader.at == text.length(), "something after the end");
        return value;
    }

    private Tree value(int depth) throws JsonException {
        skipSpace();
        return switch (peek()) {
            case '{' -> fields(deeper(depth));
            case '[' -> items(deeper(depth));
            case '"' -> new Tree.Text(string());
            case 't' -> word("true", new Tree.Truth(true));
            case 'f' -> word("false", new Tree.Truth(false));
            case 'n' -> word("null", Tree.nothing());
            default -> number();
        };
    }

    private int deeper(int depth) throws JsonException {
        demand(depth < maxDepth, "deeper than " + maxDepth);
        at++;
        skipSpace();
        return depth + 1;
    }

    private Tree fields(int depth) throws JsonException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        boolean more = peek() != '}';
        while (more) {
            skipSpace();
            demand(peek() == '"', "no name where one belongs");
            String name = string();
            skipSpace();
            take(':');
            demand(fields.put(name, value(depth)) == null, "a name twice");
            more = comma();
        }
        take('}');
        return new Tree.Fields(fields);
    }

    private Tree items(int depth) throws JsonException {
        List<Tree> items = new ArrayList<>();
        boolean more = peek() != ']';
        while (more) {
            items.add(value(depth));
            more = comma();
        }
        take(']');
        return new Tree.Items(items);
    }

    private boolean comma() throws JsonException {
        skipSpace();
        if (peek() != ',') {
            return false;
        }
        at++;
        return true;
    }

    private String string() throws JsonException {
        take('"');
        StringBuilder out = new StringBuilder();
        char c = next();
        while (c != '"') {
            demand(c >= ' ', "a control character");
            out.append(c == '\\' ? escaped(next()) : c);
            c = next();
        }
        return out.toString();
    }

    private char escaped(char c) throws JsonException {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("an unknown escape");
        };
    }

    private char unicode() throws JsonException {
        int value = 0;
        for (int i = 0; i < UNICODE_DIGITS; i++) {
            int digit = Character.digit(next(), HEX);
            demand(digit >= 0, "an unknown escape");
            value = value * HEX + digit;
        }
        return (char) value;
    }

    private Tree word(String word, Tree value) throws JsonException {
        demand(text.startsWith(word, at), "an unknown word");
        at += word.length();
        return value;
    }

    private Tree number() throws JsonException {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        demand(number.length() <= MAX_NUMBER, "a number too long");
        demand(number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), "no value where one belongs");
        try {
            return new Tree.Whole(Long.parseLong(number));
        } catch (NumberFormatException e) {
            double value = Double.parseDouble(number);
            demand(Double.isFinite(value), "a number too large");
            return Tree.number(value);
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws JsonException {
        demand(at < text.length(), "ends too early");
        return text.charAt(at);
    }

    private char next() throws JsonException {
        char c = peek();
        at++;
        return c;
    }

    private void take(char wanted) throws JsonException {
        demand(next() == wanted, "not the mark that belongs there");
    }

    private static void demand(boolean right, String otherwise) throws JsonException {
        if (!right) {
            throw new JsonException(otherwise);
        }
    }
}
