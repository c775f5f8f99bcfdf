package org.greenlane.sight;

import java.util.List;

/// For single pictures: everything there is, the cheapest first.
final class PicturePlan implements Plan {
    private final List<Step> steps = List.of(
            Step.always(new ZxingQr(Lens.PLAIN, false, true)),
            Step.always(new ZxingQr(Lens.THIRD, true, false)),
            Step.always(new ZxingQr(Lens.PLAIN, true, false)),
            Step.always(new BoofQr(Lens.PLAIN)),
            Step.always(new ZxingQr(Lens.HALF, true, false)),
            Step.always(new ZxingQr(Lens.PLAIN, true, true)),
            Step.always(Matrices.aztec(Lens.PLAIN, true)),
            Step.always(Matrices.dataMatrix(Lens.PLAIN, true)),
            Step.always(new Pdf417(Lens.PLAIN, true)),
            Step.whileNothing(Clean.qr()),
            Step.whileNothing(Clean.dataMatrix()),
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
            Step.whileNothing(new ZxingQr(Lens.INVERTED, true, true)),
            Step.whileNothing(new ZxingQr(Lens.JOINED, true, true)),
            Step.whileNothing(new BoofQr(Lens.HALF)),
            Step.whileNothing(new BoofQr(Lens.SHARPENED)),
            Step.whileNothing(new BoofQr(Lens.TWICE)),
            Step.whileNothing(new ZxingQr(Lens.SHARPENED, true, true)),
            Step.whileNothing(new ZxingQr(Lens.TWICE, true, true)),
            Step.whileNothing(Matrices.dataMatrix(Lens.TWICE, true)),
            Step.whileNothing(Matrices.aztec(Lens.TWICE, true)));

    @Override
    public List<Step> steps(GreyImage image) {
        return steps;
    }
}
