package org.greenlane.lane.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A site's procedures that are no good. The message names everything that is wrong with them, a line each.
public final class ProcedureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    /// One thing that is wrong.
    ///
    /// @param line counted from 1, as the column is
    public record Flaw(int line, int column, String message) {}

    private ProcedureException(String source, List<Flaw> flaws) {
        super(flaws.stream()
                .map(flaw -> source + ":" + flaw.line() + ":" + flaw.column() + ": " + flaw.message())
                .collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    static ProcedureException inOrder(String source, List<Flaw> flaws) {
        return new ProcedureException(
                source,
                flaws.stream()
                        .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
                        .toList());
    }

    /// In the order of the file.
    public List<Flaw> flaws() {
        return flaws;
    }
}
