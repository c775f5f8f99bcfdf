package org.greenlane.bench;

import java.util.ArrayList;
import java.util.List;

/// What a soak has done and found. Grows while it runs; not safe for several threads.
public final class SoakTally {
    private final List<String> violations = new ArrayList<>();
    private int kills;
    private int killsInImport;
    private int cuts;
    private int cutsInImport;
    private long passages;
    private long imports;
    private long purges;

    SoakTally() {}

    void killed(boolean inImport) {
        kills++;
        killsInImport += inImport ? 1 : 0;
    }

    void cut(boolean inImport) {
        cuts++;
        cutsInImport += inImport ? 1 : 0;
    }

    void acknowledged(long morePassages, long moreImports) {
        passages += morePassages;
        imports += moreImports;
    }

    void purged(long more) {
        purges += more;
    }

    void violated(String sentence) {
        violations.add(sentence);
    }

    public int kills() {
        return kills;
    }

    /// How many of them met an unfinished import.
    public int killsInImport() {
        return killsInImport;
    }

    public int cuts() {
        return cuts;
    }

    /// How many of them met an unfinished import.
    public int cutsInImport() {
        return cutsInImport;
    }

    /// Entries of the log, passages and acts of staff, that were acknowledged before a kill or cut.
    public long passages() {
        return passages;
    }

    /// Imports that were acknowledged before a kill or cut.
    public long imports() {
        return imports;
    }

    /// How often what was personal was destroyed, and that was acknowledged.
    public long purges() {
        return purges;
    }

    /// What must not be, in the order in which it was met; empty if all went well.
    public List<String> violations() {
        return List.copyOf(violations);
    }
}
