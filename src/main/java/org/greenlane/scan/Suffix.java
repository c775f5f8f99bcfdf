package org.greenlane.scan;

/// What a scanner sends behind each code.
public enum Suffix {
    CR("\r"),
    LF("\n"),
    CR_LF("\r\n"),
    TAB("\t"),
    NONE("");

    private final String symbols;

    Suffix(String symbols) {
        this.symbols = symbols;
    }

    /// How many of the bytes belong to the code: a code may hold such symbols itself, so only the last are cut off.
    int lengthWithout(byte[] bytes, int length) {
        int from = length - symbols.length();
        for (int at = 0; at < symbols.length(); at++) {
            if (from < 0 || bytes[from + at] != symbols.charAt(at)) {
                return length;
            }
        }
        return from;
    }
}
