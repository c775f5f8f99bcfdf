package org.greenlane.sight;

import java.util.Locale;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader.Effort;

/// The eye's readers, each by itself, and its two cascades: what a measurement sets side by side.
public enum EyeKind {
    /// ZXing's QR code detector and decoder, on its own local threshold.
    ZXING,
    /// The same, with every likely triple of finder patterns.
    ZXING_SEVERAL,
    /// ZXing as a program would use it: all formats, with its hint to try harder.
    ZXING_ANY,
    /// The station's own QR code reader with little effort: the first look at every frame.
    QUICK,
    /// The same with all its effort.
    THOROUGH,
    /// ZXing's Aztec reader.
    AZTEC,
    /// ZXing's Data Matrix reader.
    DATA_MATRIX,
    /// The PDF417 reader.
    PDF417,
    /// The cascade for frames, as a gate uses it, with its memory from one frame to the next.
    FRAMES,
    /// The cascade for single pictures.
    PICTURES;

    /// A new eye of this kind.
    public Eye open() {
        return switch (this) {
            case ZXING -> Eye.alone(new ZxingQr(Lens.PLAIN, true, false));
            case ZXING_SEVERAL -> Eye.alone(new ZxingQr(Lens.PLAIN, true, true));
            case ZXING_ANY -> Eye.alone(new AnyFormat());
            case QUICK -> Eye.alone(new QrPass(Lens.PLAIN, Effort.QUICK, new QrBuffers()));
            case THOROUGH -> Eye.alone(new QrPass(Lens.PLAIN, Effort.THOROUGH, new QrBuffers()));
            case AZTEC -> Eye.alone(Matrices.aztec(Lens.PLAIN, true));
            case DATA_MATRIX -> Eye.alone(Matrices.dataMatrix(Lens.PLAIN, true));
            case PDF417 -> Eye.alone(new Pdf417(Lens.PLAIN, true));
            case FRAMES -> Eye.forFrames();
            case PICTURES -> Eye.forPictures();
        };
    }

    /// Its name as one word in small letters, as it is chosen and told.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
