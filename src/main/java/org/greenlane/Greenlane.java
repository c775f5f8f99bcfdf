package org.greenlane;

/// The one door.
public final class Greenlane {
    private Greenlane() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
