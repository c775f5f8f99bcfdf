package org.greenlane.report;

import java.util.Comparator;

/// What a site's own procedure came to, by the names in the site's data.
public record ProcedureEnd(String procedure, String outcome) implements Comparable<ProcedureEnd> {
    private static final Comparator<ProcedureEnd> BY_NAME =
            Comparator.comparing(ProcedureEnd::procedure).thenComparing(ProcedureEnd::outcome);

    @Override
    public int compareTo(ProcedureEnd other) {
        return BY_NAME.compare(this, other);
    }
}
