package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader.Effort;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final int PIXELS = 1000;

    private final Step foreign = Step.always(Matrices.aztec(Lens.PLAIN, true));
    private final Step own = Step.always(new QrPass(Lens.PLAIN, Effort.QUICK, new QrBuffers()));

    @Test
    void aPassThatCannotBeCutOffIsNotBegunWhereItOnceTookLonger() {
        foreign.took(40_000, PIXELS);
        foreign.took(1000, PIXELS);

        assertThat(foreign.fits(30_000, PIXELS)).isFalse();
        assertThat(foreign.fits(50_000, PIXELS)).isTrue();
    }

    @Test
    void oneThatMindsTheTimeIsBegunWhereItUsuallyEnds() {
        for (int i = 0; i < 20; i++) {
            own.took(1000, PIXELS);
        }
        own.took(40_000, PIXELS);

        assertThat(own.fits(15_000, PIXELS)).isTrue();
    }

    @Test
    void aLargerPictureIsExpectedToTakeLonger() {
        foreign.took(10_000, PIXELS);

        assertThat(foreign.fits(10_000, 2 * PIXELS)).isFalse();
        assertThat(foreign.fits(20_000, 2 * PIXELS)).isTrue();
    }

    @Test
    void aStrongerPassIsWantedWhileNothingWasRead() {
        Step stronger = Step.whileNothing(new CloserPass(new QrBuffers()));
        Findings findings = new Findings();
        Corner corner = new Corner(1, 1);
        List<Corner> outline = List.of(corner, corner, corner, corner);
        findings.sawUnread(outline);

        assertThat(stronger.isWanted(findings)).isTrue();

        findings.add(new Symbol("A", new byte[0], Symbology.QR_CODE, outline));

        assertThat(stronger.isWanted(findings)).isFalse();
    }

    @Test
    void oneSlowRunDoesNotBarAPassForEver() {
        foreign.took(40_000, PIXELS);

        int barred = 0;
        while (!foreign.fits(10_000, PIXELS)) {
            barred++;
        }

        assertThat(barred).isBetween(1, 40);
    }
}
