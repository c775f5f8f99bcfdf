package org.greenlane.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a contender's process answers to one command: named words on one line.
record Reply(Map<String, String> words) {
    private static final String DONE = "done";

    Reply {
        words = Map.copyOf(words);
    }

    /// @param namesAndValues alternating; words without blanks
    static Reply of(Object... namesAndValues) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            words.put(namesAndValues[at].toString(), namesAndValues[at + 1].toString());
        }
        return new Reply(words);
    }

    String line() {
        return DONE + " "
                + words.entrySet().stream()
                        .map(word -> word.getKey() + "=" + word.getValue())
                        .collect(Collectors.joining(" "));
    }

    /// @return empty if the line is none of these
    static Optional<Reply> ofLine(String line) {
        String[] parts = line.split(" ", -1);
        if (!parts[0].equals(DONE)) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 1; at < parts.length; at++) {
            int sign = parts[at].indexOf('=');
            if (sign > 0) {
                words.put(parts[at].substring(0, sign), parts[at].substring(sign + 1));
            }
        }
        return Optional.of(new Reply(words));
    }

    String word(String name) throws IOException {
        String word = words.get(name);
        if (word == null) {
            throw new IOException("A contender's process does not say its " + name + ".");
        }
        return word;
    }

    long number(String name) throws IOException {
        return Long.parseLong(word(name));
    }
}
