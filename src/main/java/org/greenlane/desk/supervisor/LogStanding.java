package org.greenlane.desk.supervisor;

/// How the log stands this moment: it grows with every check, so that anybody sees that checks are recorded.
///
/// @param entries how many it holds
/// @param root of the tree over them, in lower-case hexadecimal
/// @param writable false where it cannot be written: then the gate lets nobody pass by itself
public record LogStanding(long entries, String root, boolean writable) {
    private static final int SHORT = 12;

    /// Before anything is known.
    static final LogStanding UNKNOWN = new LogStanding(0, "", true);

    String shortRoot() {
        return root.length() <= SHORT ? root : root.substring(0, SHORT);
    }
}
