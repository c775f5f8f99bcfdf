package org.greenlane.sight.qr;

/// GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1 (7.5.2), with α = 2.
final class GaloisField {
    private static final int SIZE = 255;
    private static final int POLYNOMIAL = 0x11D;
    private static final int[] POWERS = new int[2 * SIZE];
    private static final int[] LOGARITHMS = new int[SIZE + 1];

    static {
        int value = 1;
        for (int i = 0; i < SIZE; i++) {
            POWERS[i] = value;
            POWERS[i + SIZE] = value;
            LOGARITHMS[value] = i;
            value <<= 1;
            value ^= value > SIZE ? POLYNOMIAL : 0;
        }
    }

    private GaloisField() {}

    /// @param exponent of α, not negative
    static int power(int exponent) {
        return POWERS[exponent % SIZE];
    }

    static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[LOGARITHMS[a] + LOGARITHMS[b]];
    }

    /// @param a not 0
    static int inverse(int a) {
        return POWERS[SIZE - LOGARITHMS[a]];
    }

    /// Evaluates a polynomial whose constant term comes first.
    static int evaluate(int[] polynomial, int at) {
        int value = 0;
        for (int i = polynomial.length - 1; i >= 0; i--) {
            value = multiply(value, at) ^ polynomial[i];
        }
        return value;
    }
}
