package org.greenlane.bench.day;

/// The process that [LeakTest] lets crash: it knows somebody, and then its memory is full.
public final class Crashing {
    static final String SOMEBODY = "11010119900307" + 2 * 67 + "X";

    private Crashing() {}

    public static void main(String[] args) {
        Object all = SOMEBODY.toCharArray();
        while (true) {
            all = new Object[] {all, new byte[1 << 20]};
        }
    }
}
