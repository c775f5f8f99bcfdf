package org.greenlane.sight;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_F64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// BoofCV's QR code detector: it fits lines to the finder patterns and follows every alignment pattern, so it reads
/// dense and tilted codes, and all codes of a picture at once.
final class BoofQr implements Pass {
    static {
        // A frame is looked at by one thread; the other cores have work of their own.
        BoofConcurrency.USE_CONCURRENT = false;
    }

    private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
    private final GrayU8 wrapped = new GrayU8();
    private final Lens lens;

    /// @param lens how the picture is prepared
    BoofQr(Lens lens) {
        this.lens = lens;
    }

    @Override
    public void look(View view, Findings findings) {
        GreyImage image = view.through(lens).image();
        wrapped.setData(image.luma());
        wrapped.width = image.width();
        wrapped.height = image.height();
        wrapped.stride = image.width();
        detector.process(wrapped);
        for (QrCode code : detector.getDetections()) {
            QrPayload.read(codewords(code), code.version, outline(code))
                    .ifPresent(symbol -> findings.add(symbol.scaled(lens.factor())));
        }
    }

    /// BoofCV keeps the first bit of a codeword in the lowest place.
    private static byte[] codewords(QrCode code) {
        byte[] codewords = new byte[code.corrected.length];
        for (int i = 0; i < codewords.length; i++) {
            codewords[i] = (byte) (Integer.reverse(code.corrected[i]) >>> 24);
        }
        return codewords;
    }

    private static List<Corner> outline(QrCode code) {
        List<Corner> corners = new ArrayList<>(4);
        for (int i = 0; i < 4; i++) {
            Point2D_F64 point = code.bounds.get(i);
            corners.add(new Corner(point.x, point.y));
        }
        if (code.bitsTransposed) {
            Collections.swap(corners, 1, 3);
        }
        return corners;
    }
}
