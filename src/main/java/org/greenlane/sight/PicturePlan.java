package org.greenlane.sight;

import java.util.List;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader.Effort;

/// For single pictures: everything there is, the cheapest first.
final class PicturePlan implements Plan {
    private final QrBuffers buffers = new QrBuffers();

    private final List<Step> steps = List.of(
            Step.always(new QrPass(Lens.PLAIN, Effort.QUICK, buffers)),
            Step.always(Matrices.aztec(Lens.PLAIN, true)),
            Step.always(Matrices.dataMatrix(Lens.PLAIN, true)),
            Step.always(new Pdf417(Lens.PLAIN, true)),
            Step.whileNothing(Clean.dataMatrix()),
            Step.whileNothing(new QrPass(Lens.SHARPENED, Effort.QUICK, buffers)),
            Step.whileNothing(new QrPass(Lens.PLAIN, Effort.THOROUGH, buffers)),
            Step.whileNothing(Matrices.aztec(Lens.HALF, true)),
            Step.whileNothing(Matrices.aztec(Lens.THIRD, true)),
            Step.whileNothing(Matrices.aztec(Lens.PLAIN, false)),
            Step.whileNothing(Matrices.aztec(Lens.INVERTED, true)),
            Step.whileNothing(Matrices.aztec(Lens.INVERTED, false)),
            Step.whileNothing(Matrices.dataMatrix(Lens.HALF, true)),
            Step.whileNothing(Matrices.dataMatrix(Lens.THIRD, true)),
            Step.whileNothing(Matrices.dataMatrix(Lens.PLAIN, false)),
            Step.whileNothing(Matrices.dataMatrix(Lens.INVERTED, true)),
            Step.whileNothing(new Pdf417(Lens.HALF, true)),
            Step.whileNothing(new QrPass(Lens.TWICE, Effort.THOROUGH, buffers)),
            Step.whileNothing(new QrPass(Lens.JOINED, Effort.THOROUGH, buffers)),
            Step.whileNothing(new QrPass(Lens.SHARPENED, Effort.THOROUGH, buffers)),
            Step.whileNothing(new ZxingQr(Lens.PLAIN, true, false)),
            Step.whileNothing(Clean.qr()),
            Step.whileNothing(Matrices.dataMatrix(Lens.TWICE, true)),
            Step.whileNothing(Matrices.aztec(Lens.TWICE, true)));

    @Override
    public List<Step> steps(GreyImage image) {
        return steps;
    }
}
