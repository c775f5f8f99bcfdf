package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.sight.qr.QrReader.Effort;

/// For frames: a person holds a code for a second or more, so what one frame has no time for, the next one tries.
final class FramePlan implements Plan {
    /// Finds every code in view, in some milliseconds.
    private final List<Step> everyFrame = List.of(Step.always(new QrPass(Lens.PLAIN, Effort.QUICK)));

    private final List<Step> inTurn = List.of(
            Step.whileNothing(new QrPass(Lens.PLAIN, Effort.THOROUGH)),
            Step.whileNothing(Matrices.aztec(Lens.PLAIN, true)),
            Step.whileNothing(new QrPass(Lens.SHARPENED, Effort.QUICK)),
            Step.whileNothing(Matrices.dataMatrix(Lens.PLAIN, true)),
            Step.whileNothing(new QrPass(Lens.JOINED, Effort.QUICK)),
            Step.whileNothing(new Pdf417(Lens.PLAIN, true)),
            Step.whileNothing(new QrPass(Lens.TWICE, Effort.QUICK)));

    private int turn;

    @Override
    public List<Step> steps(GreyImage image) {
        List<Step> steps = new ArrayList<>(everyFrame);
        for (int i = 0; i < inTurn.size(); i++) {
            steps.add(inTurn.get((turn + i) % inTurn.size()));
        }
        turn = (turn + 1) % inTurn.size();
        return steps;
    }
}
