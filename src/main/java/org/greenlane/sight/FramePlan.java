package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;

/// For frames: a person holds a code for a second or more, so what one frame has no time for, the next one tries.
final class FramePlan implements Plan {
    /// Both find every code in view, by different ways, in some milliseconds.
    private final List<Step> everyFrame =
            List.of(Step.always(new ZxingQr(Lens.PLAIN, false, true)), Step.always(new BoofQr(Lens.PLAIN)));

    private final List<Step> inTurn = List.of(
            Step.whileNothing(new ZxingQr(Lens.PLAIN, true, false)),
            Step.whileNothing(new ZxingQr(Lens.THIRD, true, false)),
            Step.whileNothing(new ZxingQr(Lens.HALF, true, false)),
            Step.whileNothing(Matrices.aztec(Lens.PLAIN, true)),
            Step.whileNothing(Matrices.dataMatrix(Lens.PLAIN, true)),
            Step.whileNothing(new ZxingQr(Lens.PLAIN, true, true)),
            Step.whileNothing(new BoofQr(Lens.HALF)),
            Step.whileNothing(new Pdf417(Lens.PLAIN, true)));

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
