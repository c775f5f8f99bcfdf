package org.greenlane;

import org.greenlane.verb.GreenlaneCommand;

/// The one door.
public final class Greenlane {
    private Greenlane() {}

    public static void main(String[] args) {
        System.exit(GreenlaneCommand.line().execute(args));
    }
}
