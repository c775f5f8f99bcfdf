package org.greenlane.sight;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.multi.qrcode.detector.MultiDetector;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import com.google.zxing.qrcode.detector.Detector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// ZXing's QR code detector, with one of its two thresholds, at one size.
final class ZxingQr implements Pass {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    /// A single detector is asked again, with the symbol it found wiped out, at most so often.
    private static final int MAX_REPEATS = 4;

    private final Decoder decoder = new Decoder();
    private final Lens lens;
    private final boolean local;
    private final boolean several;

    /// @param lens how the picture is prepared
    /// @param local a threshold for each neighbourhood instead of one for all
    /// @param several try every likely triple of finder patterns, not only the likeliest
    ZxingQr(Lens lens, boolean local, boolean several) {
        this.lens = lens;
        this.local = local;
        this.several = several;
    }

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        View seen = view.through(lens);
        BitMatrix matrix = local ? seen.local() : seen.global();
        if (several) {
            for (DetectorResult detected : new MultiDetector(matrix).detectMulti(HINTS)) {
                read(detected).ifPresent(symbol -> findings.add(symbol.scaled(lens.factor())));
            }
            return;
        }
        for (int i = 0; i < MAX_REPEATS; i++) {
            Optional<Symbol> symbol = read(new Detector(matrix).detect(HINTS));
            if (symbol.isEmpty()) {
                return;
            }
            findings.add(symbol.get().scaled(lens.factor()));
            view.cover(symbol.get().scaled(lens.factor()).corners());
        }
    }

    private Optional<Symbol> read(DetectorResult detected) {
        BitMatrix bits = detected.getBits();
        int dimension = bits.getHeight();
        try {
            DecoderResult decoded = decoder.decode(bits, HINTS);
            List<Corner> corners = Outline.ofQr(detected.getPoints(), dimension);
            boolean mirrored = decoded.getOther() instanceof QRCodeDecoderMetaData data && data.isMirrored();
            List<Corner> outline = mirrored ? Outline.mirrored(corners) : corners;
            return QrPayload.read(decoded.getRawBytes(), (dimension - 17) / 4, outline);
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
