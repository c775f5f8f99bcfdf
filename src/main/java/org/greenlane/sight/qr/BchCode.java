package org.greenlane.sight.qr;

/// The cyclic codes of the format and version information (annexes C and D).
final class BchCode {
    private BchCode() {}

    /// @param data the information bits
    /// @param checks number of check bits
    /// @param generator polynomial of that degree
    /// @return information and check bits
    static int word(int data, int checks, int generator) {
        int rest = data << checks;
        for (int bit = 31; bit >= checks; bit--) {
            if ((rest >>> bit & 1) == 1) {
                rest ^= generator << (bit - checks);
            }
        }
        return data << checks | rest;
    }
}
