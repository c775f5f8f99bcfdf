package org.greenlane.lane.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.greenlane.lane.procedure.ProcedureException.Flaw;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of the file while it is checked, with its place. What is wrong goes to one list.
final class Fields {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final TomlTable table;
    private final Flaw place;
    private final List<Flaw> flaws;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(TomlTable table, Flaw place, List<Flaw> flaws) {
        this.table = table;
        this.place = place;
        this.flaws = flaws;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /// A short name: small letters, digits, hyphens.
    Optional<String> name(String key) {
        return text(key, "must be a name of small letters, digits and hyphens", NAME.asMatchPredicate());
    }

    /// A text of one line that people read.
    Optional<String> sentence(String key) {
        return text(
                key,
                "must be one line of 1 to " + Wording.LONGEST + " characters",
                text -> !text.isBlank()
                        && text.length() <= Wording.LONGEST
                        && text.chars().noneMatch(Character::isISOControl));
    }

    <T extends Enum<T>> Optional<T> constant(String key, Class<T> type) {
        return text(key, "must be one of: " + words(type), text -> find(type, text).isPresent())
                .flatMap(text -> find(type, text));
    }

    <T extends Enum<T>> Set<T> constants(String key, Class<T> type) {
        Set<T> found = new LinkedHashSet<>();
        if (value(key) instanceof TomlArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                Optional<T> constant = array.get(i) instanceof String word ? find(type, word) : Optional.empty();
                constant.ifPresentOrElse(found::add, () -> flaw(key, "must be a list of some of: " + words(type)));
            }
        } else {
            flaw(key, "must be a list of some of: " + words(type));
        }
        return found;
    }

    Optional<Integer> number(String key, int least, int most) {
        if (value(key) instanceof Long number && number >= least && number <= most) {
            return Optional.of(Math.toIntExact(number));
        }
        flaw(key, "must be a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    List<Fields> tables(String key, int least, int most) {
        List<Fields> inner = new ArrayList<>();
        if (value(key) instanceof TomlArray array && array.size() >= least && array.size() <= most) {
            for (int i = 0; i < array.size(); i++) {
                TomlPosition position = array.inputPositionOf(i);
                Flaw at = position == null ? place : new Flaw(position.line(), position.column(), "");
                if (array.get(i) instanceof TomlTable each) {
                    inner.add(new Fields(each, at, flaws));
                } else {
                    flaws.add(new Flaw(at.line(), at.column(), key + " must be tables"));
                }
            }
        } else {
            flaw(key, "must be " + least + " to " + most + " tables");
        }
        return inner;
    }

    /// Complains about every key that nobody asked for.
    void end() {
        for (String key : new TreeSet<>(table.keySet())) {
            if (!known.contains(key)) {
                flaw(key, "is not known here; allowed: " + String.join(", ", known));
            }
        }
    }

    void flaw(String key, String message) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        int line = position == null ? place.line() : position.line();
        int column = position == null ? place.column() : position.column();
        flaws.add(new Flaw(line, column, key + " " + message));
    }

    private Optional<String> text(String key, String wanted, Predicate<String> isGood) {
        if (value(key) instanceof String text && isGood.test(text)) {
            return Optional.of(text);
        }
        flaw(key, wanted);
        return Optional.empty();
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return table.get(List.of(key));
    }

    private static <T extends Enum<T>> Optional<T> find(Class<T> type, String word) {
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static <T extends Enum<T>> String words(Class<T> type) {
        List<String> words = new ArrayList<>();
        for (T constant : type.getEnumConstants()) {
            words.add(constant.name());
        }
        return String.join(", ", words);
    }
}
