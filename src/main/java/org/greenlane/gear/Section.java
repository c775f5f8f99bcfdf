package org.greenlane.gear;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.greenlane.gear.ProfileException.Problem;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of a profile while it is being checked. Reading a key makes it known; [#end] complains about the others.
/// Every complaint goes to one shared list with its place, so that a technician sees all of them at once.
final class Section {
    /// The longest text that a profile may hold, in UTF-16 units.
    static final int MAX_TEXT = 200;

    /// What a complaint repeats of a value at most, in UTF-16 units.
    private static final int MAX_QUOTED = 60;

    private final String title;
    private final @Nullable TomlTable table;
    private final Problem missing;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(String title, @Nullable TomlTable table, Problem missing, List<Problem> problems) {
        this.title = title;
        this.table = table;
        this.missing = missing;
        this.problems = problems;
    }

    static Section top(TomlTable table, List<Problem> problems) {
        return new Section("", table, new Problem(1, 1, ""), problems);
    }

    /// A table within this one; an absent one reads as empty.
    Section section(String key) {
        Object value = value(key);
        if (value instanceof TomlTable inner) {
            return new Section(key, inner, at(key, ""), problems);
        }
        if (value != null) {
            wrong(key, "must be a table: write [" + key + "] on a line of its own, and its keys below it");
        }
        return new Section(key, null, new Problem(1, 1, ""), problems);
    }

    /// The tables of that name, written once as `[key]` or several times as `[[key]]`; an absent one reads as one that is
    /// empty.
    List<Section> sections(String key, int most) {
        if (!(value(key) instanceof TomlArray array)) {
            return List.of(section(key));
        }
        boolean tables = IntStream.range(0, array.size()).allMatch(i -> array.get(i) instanceof TomlTable);
        if (array.isEmpty() || array.size() > most || !tables) {
            wrong(key, "must be 1 to " + most + " tables: write [[" + key + "]] on a line of its own before each");
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            TomlPosition position = array.inputPositionOf(i);
            Problem place = position == null ? at(key, "") : new Problem(position.line(), position.column(), "");
            sections.add(new Section(key, array.getTable(i), place, problems));
        }
        return sections;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /// A text that must be there: not blank, no control characters, at most [#MAX_TEXT] long.
    Optional<String> text(String key) {
        Object value = value(key);
        if (value == null) {
            lacks(key, "text in double quotes");
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            wrong(key, "must be text in double quotes, not " + quoted(value));
            return Optional.empty();
        }
        if (text.isBlank() || text.length() > MAX_TEXT || text.codePoints().anyMatch(Section::isUnseen)) {
            wrong(key, "must be one line of 1 to " + MAX_TEXT + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// A text that nobody must read in a complaint.
    Optional<String> secret(String key) {
        if (value(key) instanceof String text && !text.isEmpty() && text.length() <= MAX_TEXT) {
            return Optional.of(text);
        }
        wrong(key, "must be text in double quotes, of 1 to " + MAX_TEXT + " characters");
        return Optional.empty();
    }

    /// Texts, each as [#text] has it; none where the key is absent.
    List<String> texts(String key, int most) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof TomlArray array && array.size() <= most) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof String text
                        && !text.isBlank()
                        && text.length() <= MAX_TEXT
                        && text.codePoints().noneMatch(Section::isUnseen)) {
                    texts.add(text);
                }
            }
            if (texts.size() == array.size()) {
                return texts;
            }
        }
        wrong(key, "must be a list of at most " + most + " texts in double quotes: [\"…\", \"…\"]");
        return List.of();
    }

    /// One of a few words that must be there.
    <T> Optional<T> choice(String key, Map<String, T> allowed) {
        Object value = value(key);
        String words = "one of: " + String.join(", ", allowed.keySet());
        if (value == null) {
            lacks(key, words);
            return Optional.empty();
        }
        Optional<T> chosen = value instanceof String word ? Optional.ofNullable(allowed.get(word)) : Optional.empty();
        if (chosen.isEmpty()) {
            wrong(key, "must be " + words + "; not " + quoted(value));
        }
        return chosen;
    }

    /// One of a few numbers.
    int number(String key, List<Integer> allowed, int fallback) {
        Object value = value(key);
        if (value == null) {
            return fallback;
        }
        if (value instanceof Long number && allowed.stream().anyMatch(each -> each.longValue() == number)) {
            return Math.toIntExact(number);
        }
        String words = allowed.stream().map(String::valueOf).collect(joining(", "));
        wrong(key, "must be one of: " + words + "; not " + quoted(value));
        return fallback;
    }

    int number(String key, int least, int most, int fallback) {
        Object value = value(key);
        if (value == null) {
            return fallback;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return Math.toIntExact(number);
        }
        wrong(key, "must be a whole number from " + least + " to " + most + "; not " + quoted(value));
        return fallback;
    }

    boolean flag(String key, boolean fallback) {
        Object value = value(key);
        if (value == null || value instanceof Boolean) {
            return value == null ? fallback : (Boolean) value;
        }
        wrong(key, "must be true or false; not " + quoted(value));
        return fallback;
    }

    /// Complains about a key's value.
    void wrong(String key, String message) {
        problems.add(at(key, name(key) + " " + message));
    }

    /// A remark on a key's value, which is no complaint.
    Problem remark(String key, String message) {
        return at(key, name(key) + " " + message);
    }

    /// Complains about every key that nobody asked for.
    void end() {
        if (table != null) {
            for (String key : new TreeSet<>(table.keySet())) {
                if (!known.contains(key)) {
                    wrong(key, "is not known here; allowed: " + String.join(", ", known));
                }
            }
        }
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return table == null ? null : table.get(List.of(key));
    }

    private void lacks(String key, String wanted) {
        problems.add(new Problem(missing.line(), missing.column(), name(key) + " is missing; it must be " + wanted));
    }

    private Problem at(String key, String message) {
        TomlPosition position = table == null ? null : table.inputPositionOf(List.of(key));
        return position == null
                ? new Problem(missing.line(), missing.column(), message)
                : new Problem(position.line(), position.column(), message);
    }

    private String name(String key) {
        return title.isEmpty() ? key : title + "." + key;
    }

    /// What does something instead of being seen, such as turning the direction of writing.
    private static boolean isUnseen(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String quoted(Object value) {
        return switch (value) {
            case TomlTable _ -> "a table";
            case TomlArray _ -> "a list";
            case String text -> "\"" + shortened(text) + "\"";
            default -> shortened(String.valueOf(value));
        };
    }

    private static String shortened(String text) {
        return text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
    }
}
