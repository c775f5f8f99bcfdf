package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Symbology;
import org.greenlane.sight.qr.QrReader.Effort;

/// For frames: a person holds a code for a second or more, so what one frame has no time for, the next one tries.
final class FramePlan implements Plan {
    /// Finds every code in view, in some milliseconds; what it sees and cannot read is most often moved a little.
    private final List<Step> everyFrame = List.of(
            Step.always(new QrPass(Lens.PLAIN, Effort.QUICK)), Step.whereUnread(new QrPass(Lens.SHARPENED, Effort.QUICK)));

    private final List<Step> inTurn = new ArrayList<>();

    private int turn;

    FramePlan(Set<Symbology> symbologies) {
        inTurn(new QrPass(Lens.PLAIN, Effort.THOROUGH));
        if (symbologies.contains(Symbology.AZTEC)) {
            inTurn(Matrices.aztec(Lens.PLAIN, true));
        }
        inTurn(new QrPass(Lens.SHARPENED, Effort.QUICK));
        if (symbologies.contains(Symbology.DATA_MATRIX)) {
            inTurn(Matrices.dataMatrix(Lens.PLAIN, true));
        }
        inTurn(new QrPass(Lens.JOINED, Effort.QUICK));
        if (symbologies.contains(Symbology.PDF_417)) {
            inTurn(new Pdf417(Lens.PLAIN, true));
        }
        if (symbologies.contains(Symbology.CODE_128)) {
            inTurn(new Code128());
        }
        inTurn(new QrPass(Lens.TWICE, Effort.QUICK));
    }

    private void inTurn(Pass pass) {
        inTurn.add(Step.whileNothing(pass));
    }

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
