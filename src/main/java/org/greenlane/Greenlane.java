package org.greenlane;

import org.greenlane.verb.GreenlaneCommand;

/// The one door.
public final class Greenlane {
    private Greenlane() {}

    public static void main(String[] args) {
        // The system's proxy is the JVM's too, unless it has been told otherwise.
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
        System.exit(GreenlaneCommand.lineFor(args).execute(args));
    }
}
