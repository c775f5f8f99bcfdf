package org.greenlane.staff;

import java.nio.CharBuffer;
import java.util.Optional;
import org.greenlane.health.OperatorId;

/// Which PINs are taken: 6 to 12 digits, and none of those that anybody would try first.
public final class PinRule {
    public static final int SHORTEST = 6;
    public static final int LONGEST = 12;

    /// Shorter staff numbers stand in too many PINs by chance.
    private static final int SHORTEST_NUMBER_SOUGHT = 4;

    private PinRule() {}

    /// @return empty if it is taken
    public static Optional<Refusal> refusal(OperatorId number, char[] pin) {
        if (pin.length < SHORTEST || pin.length > LONGEST || !isDigits(pin)) {
            return Optional.of(Refusal.PIN_FORM);
        }
        boolean trivial = isRun(pin, 1) || isRun(pin, 9) || isRepeat(pin) || holdsNumber(pin, number);
        return trivial ? Optional.of(Refusal.PIN_TRIVIAL) : Optional.empty();
    }

    private static boolean isDigits(char[] pin) {
        for (char digit : pin) {
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return true;
    }

    /// 123456, 890123, and backwards.
    private static boolean isRun(char[] pin, int step) {
        for (int at = 1; at < pin.length; at++) {
            if ((pin[at - 1] - '0' + step) % 10 != pin[at] - '0') {
                return false;
            }
        }
        return true;
    }

    /// 777777, 121212, 123123: one piece of up to half its length, again and again. Also 111222, of no more than two digits.
    private static boolean isRepeat(char[] pin) {
        for (int period = 1; period <= pin.length / 2; period++) {
            if (hasPeriod(pin, period)) {
                return true;
            }
        }
        return CharBuffer.wrap(pin).chars().distinct().count() <= 2;
    }

    private static boolean hasPeriod(char[] pin, int period) {
        for (int at = period; at < pin.length; at++) {
            if (pin[at] != pin[at - period]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNumber(char[] pin, OperatorId number) {
        String digits = number.text().replaceAll("[^0-9]", "");
        for (int from = 0; digits.length() >= SHORTEST_NUMBER_SOUGHT && from + digits.length() <= pin.length; from++) {
            int same = 0;
            while (same < digits.length() && pin[from + same] == digits.charAt(same)) {
                same++;
            }
            if (same == digits.length()) {
                return true;
            }
        }
        return false;
    }
}
