package org.greenlane.sight.qr;

/// The version information of symbols from version 7 on (7.10): 18 bits, at the upper right and at the lower left.
///
/// @param version 7 to 40
/// @param agreement 1 if every module says so, 0 if they say nothing
record VersionBits(int version, double agreement) {
    private static final int LENGTH = 18;
    private static final int FIRST = 7;
    private static final int GENERATOR = 0b1111100100101;

    /// @param evidence per bit, the lowest first, how surely it is set, negative if not
    static VersionBits of(double[] evidence) {
        double sum = 0;
        for (double value : evidence) {
            sum += Math.abs(value);
        }
        int best = FIRST;
        double most = Double.NEGATIVE_INFINITY;
        for (int version = FIRST; version <= Layout.VERSIONS; version++) {
            int word = BchCode.word(version, LENGTH - 6, GENERATOR);
            double score = 0;
            for (int bit = 0; bit < LENGTH; bit++) {
                score += (word >> bit & 1) == 1 ? evidence[bit] : -evidence[bit];
            }
            if (score > most) {
                most = score;
                best = version;
            }
        }
        return new VersionBits(best, most / Math.max(sum, 1e-3));
    }
}
