package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/// The modules of a symbol, corrected.
final class Decoded {
    private final byte[] codewords;
    private final boolean mirrored;
    private final ErrorCorrectionLevel level;

    /// @param codewords data codewords, all blocks in order
    /// @param mirrored whether the modules were read with rows and columns exchanged
    Decoded(byte[] codewords, boolean mirrored, ErrorCorrectionLevel level) {
        this.codewords = codewords;
        this.mirrored = mirrored;
        this.level = level;
    }

    byte[] codewords() {
        return codewords;
    }

    boolean mirrored() {
        return mirrored;
    }

    ErrorCorrectionLevel level() {
        return level;
    }
}
