package org.greenlane.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A key on paper: 160 random bits as eight groups of four symbols of Crockford's base 32, each with a check symbol behind.
/// The check symbol is the group's value times eight, plus the group's place, modulo 37: it finds every mistyped symbol,
/// every two that changed places, and every two groups that did.
public final class RecoveryKey {
    static final int BYTES = 20;
    static final int GROUPS = 8;

    private static final int SYMBOLS = 4;
    private static final int CHECK_PRIME = 37;
    /// Crockford's symbols, and behind them the five that only check.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    private static final int BASE = 32;
    private static final int BITS = 5;
    private static final int MASK = BASE - 1;

    private final byte[] bytes;

    private RecoveryKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What somebody has typed.
    public sealed interface Typed {
        /// Typed without a mistake that shows; whether it opens anything is another question.
        record Right(RecoveryKey key) implements Typed {}

        /// @param groups the places of the groups that are mistyped, from 1
        record Mistyped(List<Integer> groups) implements Typed {}

        /// It has not eight groups of five symbols.
        record Incomplete() implements Typed {}
    }

    public static RecoveryKey fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryKey(bytes);
    }

    /// Reads small letters, `O` for zero, `I` and `L` for one, and blanks and hyphens anywhere.
    ///
    /// @param typed is wiped
    public static Typed read(char[] typed) {
        int[] values = new int[GROUPS * (SYMBOLS + 1)];
        int count = 0;
        for (char sign : typed) {
            if (sign == '-' || Character.isWhitespace(sign)) {
                continue;
            }
            if (count < values.length) {
                values[count] = valueOf(sign);
            }
            count++;
        }
        Arrays.fill(typed, '\0');
        return count == values.length ? read(values) : new Typed.Incomplete();
    }

    private static Typed read(int[] values) {
        byte[] bytes = new byte[BYTES];
        List<Integer> mistyped = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int from = group * (SYMBOLS + 1);
            int value = 0;
            boolean known = true;
            for (int i = from; i < from + SYMBOLS; i++) {
                known &= values[i] >= 0 && values[i] < BASE;
                value = (value << BITS) | (values[i] & MASK);
            }
            if (!known || values[from + SYMBOLS] != check(value, group)) {
                mistyped.add(group + 1);
            }
            put(bytes, group, value);
        }
        Arrays.fill(values, 0);
        return mistyped.isEmpty() ? new Typed.Right(new RecoveryKey(bytes)) : new Typed.Mistyped(List.copyOf(mistyped));
    }

    private static int valueOf(char sign) {
        return switch (sign) {
            case 'O', 'o' -> 0;
            case 'I', 'i', 'L', 'l' -> 1;
            default -> sign < 0x80 ? ALPHABET.indexOf(Character.toUpperCase(sign)) : -1;
        };
    }

    private static int check(int value, int group) {
        return (value * 8 + group) % CHECK_PRIME;
    }

    /// To be printed, once: `0123*-…`.
    public String groups() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int value = get(bytes, group);
            text.append(group == 0 ? "" : "-");
            for (int i = SYMBOLS - 1; i >= 0; i--) {
                text.append(ALPHABET.charAt((value >>> (i * BITS)) & MASK));
            }
            text.append(ALPHABET.charAt(check(value, group)));
        }
        return text.toString();
    }

    /// A group is 20 bits: two and a half bytes.
    private static int get(byte[] bytes, int group) {
        int at = group * 5 / 2;
        int three = ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (at + 2 < BYTES ? bytes[at + 2] & 0xff : 0);
        return (group % 2 == 0 ? three >>> 4 : three) & 0xfffff;
    }

    private static void put(byte[] bytes, int group, int value) {
        int at = group * 5 / 2;
        if (group % 2 == 0) {
            bytes[at] = (byte) (value >>> 12);
            bytes[at + 1] = (byte) (value >>> 4);
            bytes[at + 2] |= (byte) (value << 4);
        } else {
            bytes[at] |= (byte) (value >>> 16);
            bytes[at + 1] = (byte) (value >>> 8);
            bytes[at + 2] = (byte) value;
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Says nothing: it is printed by [#groups] only.
    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
