package org.greenlane.proof;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value as JSON has it, bounded by whoever read it, and read-only: what a foreign certificate says, and the rules that
/// look at it. Rules make one more kind of value, the [Moment].
///
/// It may be a person's, so it says nothing of itself to logs.
public sealed interface Tree {
    /// What is not there.
    static Tree nothing() {
        return new Nothing();
    }

    record Nothing() implements Tree {}

    record Truth(boolean value) implements Tree {}

    record Whole(long value) implements Tree {
        @Override
        public String toString() {
            return "Whole[…]";
        }
    }

    /// A number that is no whole one.
    record Fraction(double value) implements Tree {
        @Override
        public String toString() {
            return "Fraction[…]";
        }
    }

    record Text(String value) implements Tree {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    record Moment(Instant value) implements Tree {
        @Override
        public String toString() {
            return "Moment[…]";
        }
    }

    record Items(List<Tree> items) implements Tree {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Items[" + items.size() + "]";
        }
    }

    record Fields(Map<String, Tree> fields) implements Tree {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toString() {
            return "Fields[" + fields.size() + "]";
        }
    }

    /// A number: a whole one where it has no fraction, however it was written.
    static Tree number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1L << Double.PRECISION;
        return whole ? new Whole((long) value) : new Fraction(value);
    }

    /// The field of that name, or [#nothing]. What has no fields has none of that name.
    default Tree get(String name) {
        return this instanceof Fields(Map<String, Tree> fields) ? fields.getOrDefault(name, nothing()) : nothing();
    }

    /// The item at that place, counted from 0, or [#nothing].
    default Tree get(int index) {
        return this instanceof Items(List<Tree> items) && index >= 0 && index < items.size()
                ? items.get(index)
                : nothing();
    }

    /// The text that it is, or an empty one.
    default String text() {
        return this instanceof Text(String value) ? value : "";
    }

    /// The items that it has, or none.
    default List<Tree> list() {
        return this instanceof Items(List<Tree> items) ? items : List.of();
    }
}
