package org.greenlane.desk.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Shorter ways to say who a person is where there is little room: first without their age group, then with less of the
/// masked name. All keep its initials and the beginning of its last part.
final class ShortName {
    private static final String ELLIPSIS = "…";

    private ShortName() {}

    /// @return all that is known first, then ever shorter
    static List<String> of(Answer.Person person) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(person.called());
        if (!person.name().isEmpty()) {
            ways.addAll(of(person.name()));
        }
        return new ArrayList<>(ways);
    }

    /// @return the whole name first, then ever shorter
    static List<String> of(String name) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(name);
        String masked = name.replaceAll("\\*+", "*");
        ways.add(masked);
        List<String> parts = Arrays.asList(masked.trim().split("\\s+"));
        String initials = parts.stream()
                .limit(parts.size() - 1L)
                .map(part -> first(part, 1) + "* ")
                .collect(Collectors.joining());
        String last = parts.getLast();
        ways.add(initials + last);
        for (int kept = last.codePointCount(0, last.length()) - 1; kept > 0; kept--) {
            ways.add(initials + first(last, kept) + ELLIPSIS);
        }
        return new ArrayList<>(ways);
    }

    private static String first(String part, int symbols) {
        int most = part.codePointCount(0, part.length());
        return part.substring(0, part.offsetByCodePoints(0, Math.min(symbols, most)));
    }
}
