package org.greenlane.sight.qr;

import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;

/// A QR code seen in a picture, read or not. What was not read is of use too: the same symbol in the next frame has other
/// noise, and the sum of both may be readable.
public final class QrSighting {
    private final int version;
    private final List<Corner> finders;
    private final List<Corner> outline;
    private final float[] balance;
    private final byte[] codewords;

    QrSighting(int version, List<Corner> finders, List<Corner> outline, float[] balance, byte[] codewords) {
        this.version = version;
        this.finders = List.copyOf(finders);
        this.outline = List.copyOf(outline);
        this.balance = balance;
        this.codewords = codewords;
    }

    /// 1 to 40.
    public int version() {
        return version;
    }

    /// Centres of the finder patterns: the one in the corner, then clockwise in the picture.
    public List<Corner> finders() {
        return finders;
    }

    /// Corners of the symbol, clockwise from its own upper left; of a mirrored one that was read, counter-clockwise.
    public List<Corner> outline() {
        return outline;
    }

    /// How surely each module is dark, row after row as they lie in the picture: 1 for sure, -1 for surely light, 0 for
    /// no idea. A copy.
    public float[] balance() {
        return balance.clone();
    }

    /// The corrected data codewords, all blocks in order; nothing if it was not read.
    public Optional<byte[]> codewords() {
        return codewords.length == 0 ? Optional.empty() : Optional.of(codewords.clone());
    }

    /// Says nothing of the content.
    @Override
    public String toString() {
        return "QrSighting[version " + version + (codewords.length == 0 ? ", unread]" : ", read]");
    }
}
