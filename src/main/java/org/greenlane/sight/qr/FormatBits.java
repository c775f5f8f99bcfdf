package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/// The format information (7.9): error correction level and mask, in two copies of 15 bits.
///
/// All 32 words are compared with what both copies look like together, weighted by how sure each module is: that corrects
/// more than the code's three bits per copy.
///
/// @param level error correction
/// @param mask 0 to 7
/// @param agreement 1 if every module says so, 0 if they say nothing
record FormatBits(ErrorCorrectionLevel level, int mask, double agreement) {
    private static final int LENGTH = 15;
    private static final int GENERATOR = 0b10100110111;
    private static final int MASK = 0b101010000010010;

    /// @param symbol the modules
    /// @param mirrored whether rows and columns are exchanged
    static FormatBits of(ModuleGreys symbol, boolean mirrored) {
        float[] evidence = new float[LENGTH];
        float sum = 0;
        for (int bit = 0; bit < LENGTH; bit++) {
            float first = at(symbol, mirrored, firstX(bit), firstY(bit));
            int dimension = symbol.dimension();
            float second = bit < 8
                    ? at(symbol, mirrored, dimension - 1 - bit, 8)
                    : at(symbol, mirrored, 8, dimension - LENGTH + bit);
            evidence[bit] = first + second;
            sum += Math.abs(first) + Math.abs(second);
        }
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int data = 0; data < 32; data++) {
            int word = BchCode.word(data, LENGTH - 5, GENERATOR) ^ MASK;
            float score = 0;
            for (int bit = 0; bit < LENGTH; bit++) {
                score += (word >> bit & 1) == 1 ? evidence[bit] : -evidence[bit];
            }
            if (score > most) {
                most = score;
                best = data;
            }
        }
        return new FormatBits(ErrorCorrectionLevel.forBits(best >> 3), best & 7, most / Math.max(sum, 1e-3));
    }

    private static float at(ModuleGreys symbol, boolean mirrored, int x, int y) {
        return mirrored ? symbol.balance(y, x) : symbol.balance(x, y);
    }

    /// Around the upper left finder: down column 8, then leftwards along row 8, the timing patterns left out (figure 25).
    private static int firstX(int bit) {
        return bit < 8 ? 8 : bit == 8 ? 7 : LENGTH - 1 - bit;
    }

    private static int firstY(int bit) {
        return bit < 6 ? bit : bit < 8 ? bit + 1 : 8;
    }
}
