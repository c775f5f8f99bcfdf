package org.greenlane.staff;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a badge says to a scanner: `GLB:` and 130 random bits in Crockford's base32, with his check symbol (modulo 37) at
/// the end. Whoever has it is let in as a guard, so it is kept by nobody but the badge.
public final class BadgeCode {
    public static final String PREFIX = "GLB:";

    static final int BITS = 130;
    private static final int SYMBOL_BITS = 5;
    private static final int SYMBOL_COUNT = BITS / SYMBOL_BITS;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK_SYMBOLS = SYMBOLS + "*~$=U";
    private static final BigInteger CHECK_MODULUS = BigInteger.valueOf(CHECK_SYMBOLS.length());
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[" + SYMBOLS + "]{" + SYMBOL_COUNT + "}[" + SYMBOLS + "*~$=U]");
    private static final int MAX_SCANNED = 64;

    private final String text;

    private BadgeCode(String text) {
        this.text = text;
    }

    /// One that nobody has ever had.
    public static BadgeCode fresh(SecureRandom random) {
        return new BadgeCode(text(new BigInteger(BITS, random)));
    }

    /// True if the text wants to be a badge, right or wrong.
    public static boolean looksLikeOne(String scanned) {
        return scanned.length() <= MAX_SCANNED && scanned.strip().toUpperCase(Locale.ROOT).startsWith(PREFIX);
    }

    /// @return empty if it is none, or was not scanned as it was printed
    public static Optional<BadgeCode> of(String scanned) {
        String code = scanned.length() <= MAX_SCANNED ? scanned.strip().toUpperCase(Locale.ROOT) : "";
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (int at = 0; at < SYMBOL_COUNT; at++) {
            int symbol = SYMBOLS.indexOf(code.charAt(PREFIX.length() + at));
            bits = bits.shiftLeft(SYMBOL_BITS).or(BigInteger.valueOf(symbol));
        }
        return text(bits).equals(code) ? Optional.of(new BadgeCode(code)) : Optional.empty();
    }

    private static String text(BigInteger bits) {
        StringBuilder symbols = new StringBuilder(PREFIX);
        for (int at = SYMBOL_COUNT - 1; at >= 0; at--) {
            symbols.append(SYMBOLS.charAt(bits.shiftRight(at * SYMBOL_BITS).intValue() & 31));
        }
        return symbols.append(CHECK_SYMBOLS.charAt(bits.mod(CHECK_MODULUS).intValue())).toString();
    }

    /// What is printed as a QR code.
    public String text() {
        return text;
    }

    /// Says nothing: whoever reads it is let in.
    @Override
    public String toString() {
        return "BadgeCode[…]";
    }
}
