package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader.Effort;

/// For frames: a person holds a code for a second or more, so what one frame has no time for, the next one tries.
final class FramePlan implements Plan {
    /// Find every code in view, in some milliseconds; what they cannot read is most often moved, or out of focus, a little.
    private final List<Step> everyFrame;

    private final List<Step> inTurn;

    private int turn;

    private FramePlan(List<Step> everyFrame, List<Step> inTurn) {
        this.everyFrame = everyFrame;
        this.inTurn = inTurn;
    }

    /// The passes that pay most at every frame, and no others.
    static FramePlan glances() {
        return new FramePlan(everyFrame(new QrBuffers()), List.of());
    }

    /// The stronger passes, a few at each frame.
    static FramePlan studies(Set<Symbology> symbologies) {
        return new FramePlan(List.of(), inTurn(symbologies, new QrBuffers()));
    }

    /// Both, one after the other.
    static FramePlan whole(Set<Symbology> symbologies) {
        QrBuffers buffers = new QrBuffers();
        return new FramePlan(everyFrame(buffers), inTurn(symbologies, buffers));
    }

    private static List<Step> everyFrame(QrBuffers buffers) {
        return List.of(
                Step.always(new QrPass(Lens.PLAIN, Effort.QUICK, buffers)),
                Step.whileNothing(new CloserPass(buffers)));
    }

    private static List<Step> inTurn(Set<Symbology> symbologies, QrBuffers buffers) {
        List<Pass> passes = new ArrayList<>();
        passes.add(new QrPass(Lens.PLAIN, Effort.THOROUGH, buffers));
        if (symbologies.contains(Symbology.AZTEC)) {
            passes.add(Matrices.aztec(Lens.PLAIN, true));
        }
        passes.add(new QrPass(Lens.SHARPENED, Effort.QUICK, buffers));
        if (symbologies.contains(Symbology.DATA_MATRIX)) {
            passes.add(Matrices.dataMatrix(Lens.PLAIN, true));
        }
        passes.add(new QrPass(Lens.JOINED, Effort.QUICK, buffers));
        if (symbologies.contains(Symbology.PDF_417)) {
            passes.add(new Pdf417(Lens.PLAIN, true));
        }
        if (symbologies.contains(Symbology.CODE_128)) {
            passes.add(new Code128());
        }
        passes.add(new QrPass(Lens.TWICE, Effort.QUICK, buffers));
        return passes.stream().map(Step::whileNothing).toList();
    }

    @Override
    public List<Step> steps(GreyImage image) {
        List<Step> steps = new ArrayList<>(everyFrame);
        for (int i = 0; i < inTurn.size(); i++) {
            steps.add(inTurn.get((turn + i) % inTurn.size()));
        }
        turn = (turn + 1) % Math.max(1, inTurn.size());
        return steps;
    }
}
