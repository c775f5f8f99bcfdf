package org.greenlane.bench.day;

import java.util.ArrayList;
import java.util.List;

/// The process that [LeakTest] lets crash: it knows somebody, and then its memory is full.
public final class Crashing {
    static final String SOMEBODY = "11010119900307" + 2 * 67 + "X";

    private Crashing() {}

    public static void main(String[] args) {
        List<Object> all = new ArrayList<>();
        all.add(SOMEBODY.toCharArray());
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }
}
