package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Optional;

/// From modules to corrected data codewords.
final class SymbolDecoder {
    /// Less than that and the format information is noise.
    private static final double LEAST_AGREEMENT = 0.35;

    private SymbolDecoder() {}

    static Optional<Decoded> decode(ModuleGreys symbol) {
        FormatBits plain = FormatBits.of(symbol, false);
        FormatBits mirror = FormatBits.of(symbol, true);
        boolean mirrorFirst = mirror.agreement() > plain.agreement();
        Optional<Decoded> first = decode(symbol, mirrorFirst ? mirror : plain, mirrorFirst);
        return first.isPresent() ? first : decode(symbol, mirrorFirst ? plain : mirror, !mirrorFirst);
    }

    private static Optional<Decoded> decode(ModuleGreys symbol, FormatBits format, boolean mirrored) {
        if (format.agreement() < LEAST_AGREEMENT) {
            return Optional.empty();
        }
        int number = (symbol.dimension() - 17) / 4;
        Version version = Version.getVersionForNumber(number);
        Codewords codewords = Codewords.read(symbol, Layout.of(number), version, format.mask(), mirrored);
        return Blocks.correct(codewords, version.getECBlocksForLevel(format.level()))
                .map(data -> new Decoded(data, mirrored, format.level()));
    }
}
