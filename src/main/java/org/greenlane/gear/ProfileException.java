package org.greenlane.gear;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A hardware profile that is no good. The message names everything that is wrong with it, a line each.
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// One thing that is wrong.
    ///
    /// @param line counted from 1; 0 where the problem has no place in the file
    /// @param column counted from 1; 0 where the problem has no place in the file
    /// @param message what is wrong and what is allowed
    public record Problem(int line, int column, String message) {}

    ProfileException(String source, List<Problem> problems) {
        super(problems.stream()
                .sorted(inOrder())
                .map(problem -> place(source, problem) + problem.message())
                .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(inOrder()).toList();
    }

    /// In the order of the file.
    public List<Problem> problems() {
        return problems;
    }

    static Comparator<Problem> inOrder() {
        return Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);
    }

    static String place(String source, Problem problem) {
        return problem.line() == 0 ? source + ": " : source + ":" + problem.line() + ":" + problem.column() + ": ";
    }
}
