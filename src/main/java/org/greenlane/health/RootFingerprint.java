package org.greenlane.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fingerprint of a root's public key as it is printed, scanned, typed and compared: eight groups of eight hexadecimal
/// digits, each with a letter behind that checks the group and its place. The letters that check are no digits, so that a
/// group's end is seen. A wrong digit, two digits that changed places, and two groups that did are each found.
///
/// @param hex SHA-256 of the public key, 64 small hexadecimal digits
public record RootFingerprint(String hex) {
    /// What a code begins with that holds one.
    public static final String PREFIX = "greenlane-root:";

    public static final int GROUPS = 8;

    /// Digits of a group, without the letter that checks it.
    public static final int DIGITS = 8;

    /// The longest that is read, with blanks and hyphens.
    public static final int LONGEST = 200;

    private static final int RADIX = 16;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    /// Seventeen, a prime: digits and weights below it never cancel out. Without I, L and O, which are read as digits.
    private static final String CHECKS = "GHJKMNPQRSTUVWXYZ";

    /// @throws IllegalArgumentException if it has not 64 small hexadecimal digits
    public RootFingerprint {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a root fingerprint has 64 hexadecimal digits");
        }
    }

    /// How far a group is that is being typed.
    public enum Group {
        EMPTY,
        UNFINISHED,
        RIGHT,
        WRONG
    }

    /// What has been typed so far.
    ///
    /// @param groups how each stands
    /// @param whole once all of it is there and right
    public record Typed(List<Group> groups, Optional<RootFingerprint> whole) {
        public Typed {
            groups = List.copyOf(groups);
        }

        /// From 1; 0 if all are right.
        public int firstNotRight() {
            return 1 + groups.stream().map(group -> group == Group.RIGHT).toList().indexOf(false);
        }
    }

    /// The text of its code on a sheet.
    public String code() {
        return PREFIX + hex;
    }

    /// The groups as they are printed: `3F5A 91C0 K`.
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int place = 0; place < GROUPS; place++) {
            String digits = hex.substring(place * DIGITS, (place + 1) * DIGITS);
            groups.add((digits.substring(0, DIGITS / 2) + " " + digits.substring(DIGITS / 2)).toUpperCase(Locale.ROOT)
                    + " " + check(digits, place));
        }
        return List.copyOf(groups);
    }

    /// Reads a scanned code.
    ///
    /// @return empty if it is none of a root
    public static Optional<RootFingerprint> ofCode(String text) {
        String code = text.strip();
        if (code.length() > LONGEST || !code.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return ofHex(code.substring(PREFIX.length()));
    }

    private static Optional<RootFingerprint> ofHex(String digits) {
        String small = digits.toLowerCase(Locale.ROOT);
        return HEX.matcher(small).matches() ? Optional.of(new RootFingerprint(small)) : Optional.empty();
    }

    /// Reads what somebody types or lays in from elsewhere: groups with their letters, with blanks, hyphens and colons
    /// anywhere, in small letters or capitals; or the 64 digits alone, or the text of its code.
    public static Typed read(String typed) {
        if (typed.length() > LONGEST) {
            return new Typed(all(Group.WRONG), Optional.empty());
        }
        Optional<RootFingerprint> scanned = ofCode(typed);
        String plain = typed.replaceAll("[\\s:-]", "").toUpperCase(Locale.ROOT);
        Optional<RootFingerprint> whole = scanned.isPresent() ? scanned : ofHex(plain);
        return whole.isPresent() ? new Typed(all(Group.RIGHT), whole) : inGroups(plain);
    }

    private static Typed inGroups(String plain) {
        List<Group> groups = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < GROUPS; place++) {
            int from = place * (DIGITS + 1);
            String group = plain.substring(Math.min(from, plain.length()), Math.min(from + DIGITS + 1, plain.length()));
            groups.add(stands(group, place));
            digits.append(group, 0, Math.min(DIGITS, group.length()));
        }
        boolean right = groups.equals(all(Group.RIGHT)) && plain.length() == GROUPS * (DIGITS + 1);
        return new Typed(groups, right ? ofHex(digits.toString()) : Optional.empty());
    }

    private static List<Group> all(Group each) {
        return Collections.nCopies(GROUPS, each);
    }

    private static Group stands(String group, int place) {
        if (group.isEmpty()) {
            return Group.EMPTY;
        }
        String digits = group.substring(0, Math.min(DIGITS, group.length()));
        if (digits.chars().anyMatch(digit -> digit > 'f' || Character.digit(digit, RADIX) < 0)) {
            return Group.WRONG;
        }
        if (group.length() <= DIGITS) {
            return Group.UNFINISHED;
        }
        return group.charAt(DIGITS) == check(digits, place) ? Group.RIGHT : Group.WRONG;
    }

    private static char check(String digits, int place) {
        int sum = place;
        for (int at = 0; at < digits.length(); at++) {
            sum += (at + 1) * Character.digit(digits.charAt(at), RADIX);
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
