package org.greenlane.sight.qr;

import java.util.Arrays;
import java.util.OptionalInt;

/// Corrects a block of codewords (7.5): errors, of which nobody knows where they are, and erasures, of which that is known.
///
/// With n - k check codewords, s erasures and e errors are corrected as long as 2e + s ≤ n - k. The error locator is found
/// by Berlekamp and Massey's algorithm begun with the erasures' (Blahut, Algebraic Codes for Data Transmission, 7.6).
final class ReedSolomon {
    private ReedSolomon() {}

    /// Corrects in place.
    ///
    /// @param block n codewords, the data first
    /// @param checks n - k
    /// @param erasures indices into the block
    /// @return how many codewords outside the erasures were wrong; nothing if there are more than can be corrected, and
    ///     then the block is as it was
    static OptionalInt correct(byte[] block, int checks, int[] erasures) {
        if (erasures.length > checks) {
            return OptionalInt.empty();
        }
        int[] syndromes = new int[checks];
        if (!syndromes(block, syndromes)) {
            return OptionalInt.of(0);
        }
        int[] locator = locator(syndromes, positions(block.length, erasures));
        int degree = degree(locator);
        if (2 * (degree - erasures.length) + erasures.length > checks) {
            return OptionalInt.empty();
        }
        int[] found = roots(locator, degree, block.length);
        if (found.length != degree) {
            return OptionalInt.empty();
        }
        byte[] corrected = block.clone();
        if (!repair(corrected, syndromes, locator, found) || syndromes(corrected, syndromes)) {
            return OptionalInt.empty();
        }
        int errors = 0;
        for (int position : found) {
            int index = block.length - 1 - position;
            boolean changed = corrected[index] != block[index];
            errors += changed && Arrays.stream(erasures).noneMatch(e -> e == index) ? 1 : 0;
        }
        System.arraycopy(corrected, 0, block, 0, block.length);
        return OptionalInt.of(errors);
    }

    /// @return whether any is not 0
    private static boolean syndromes(byte[] block, int[] syndromes) {
        boolean any = false;
        for (int i = 0; i < syndromes.length; i++) {
            int root = GaloisField.power(i);
            int value = 0;
            for (byte codeword : block) {
                value = GaloisField.multiply(value, root) ^ (codeword & 0xFF);
            }
            syndromes[i] = value;
            any |= value != 0;
        }
        return any;
    }

    /// Exponents of x that codewords stand for: the last one is the constant term.
    private static int[] positions(int length, int[] indices) {
        return Arrays.stream(indices).map(index -> length - 1 - index).toArray();
    }

    private static int[] locator(int[] syndromes, int[] erased) {
        int[] locator = new int[syndromes.length + 2];
        locator[0] = 1;
        int degree = 0;
        for (int position : erased) {
            degree++;
            for (int i = degree; i > 0; i--) {
                locator[i] ^= GaloisField.multiply(locator[i - 1], GaloisField.power(position));
            }
        }
        int[] auxiliary = locator.clone();
        int length = erased.length;
        for (int step = erased.length; step < syndromes.length; step++) {
            int discrepancy = 0;
            for (int i = 0; i <= step; i++) {
                discrepancy ^= GaloisField.multiply(locator[i], syndromes[step - i]);
            }
            shift(auxiliary);
            if (discrepancy == 0) {
                continue;
            }
            int[] next = locator.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] ^= GaloisField.multiply(discrepancy, auxiliary[i]);
            }
            if (2 * length <= step + erased.length) {
                length = step + 1 + erased.length - length;
                int inverse = GaloisField.inverse(discrepancy);
                for (int i = 0; i < auxiliary.length; i++) {
                    auxiliary[i] = GaloisField.multiply(locator[i], inverse);
                }
            }
            locator = next;
        }
        return locator;
    }

    private static void shift(int[] polynomial) {
        System.arraycopy(polynomial, 0, polynomial, 1, polynomial.length - 1);
        polynomial[0] = 0;
    }

    private static int degree(int[] polynomial) {
        int degree = polynomial.length - 1;
        while (degree > 0 && polynomial[degree] == 0) {
            degree--;
        }
        return degree;
    }

    /// Chien's search: the positions whose inverse is a root.
    private static int[] roots(int[] locator, int degree, int length) {
        int[] found = new int[degree];
        int count = 0;
        for (int position = 0; position < length && count < degree; position++) {
            if (GaloisField.evaluate(locator, GaloisField.power(255 - position)) == 0) {
                found[count++] = position;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Forney's formula, with the first root α⁰.
    private static boolean repair(byte[] block, int[] syndromes, int[] locator, int[] found) {
        int[] evaluator = new int[syndromes.length];
        for (int i = 0; i < syndromes.length; i++) {
            for (int j = 0; j <= i; j++) {
                evaluator[i] ^= GaloisField.multiply(syndromes[j], locator[i - j]);
            }
        }
        for (int position : found) {
            int inverse = GaloisField.power(255 - position);
            int slope = 0;
            for (int i = 1; i < locator.length; i += 2) {
                int power = GaloisField.power((255 - position) * (i - 1));
                slope ^= GaloisField.multiply(locator[i], power);
            }
            if (slope == 0) {
                return false;
            }
            int value = GaloisField.multiply(
                    GaloisField.evaluate(evaluator, inverse), GaloisField.inverse(slope));
            value = GaloisField.multiply(value, GaloisField.power(position));
            block[block.length - 1 - position] ^= (byte) value;
        }
        return true;
    }
}
