package org.greenlane.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// How somebody came to the gate is told by what they showed, and by whether anybody helped.
class PassageWayTest {
    private static final Optional<Assistance> HELP = Optional.of(
            new Assistance(new OperatorId("G-1"), LookUpWay.CODE, Optional.empty(), Optional.empty()));

    @Test
    void whoeverWasHelpedCameWithHelpWhateverTheyShowed() {
        for (CodeKind kind : CodeKind.values()) {
            assertThat(way(kind, Optional.empty(), HELP)).isEqualTo(PassageWay.ASSISTED);
        }
    }

    @Test
    void documentsSlipsAndPaperAreTold() {
        assertThat(way(CodeKind.ID_CARD, Optional.empty(), Optional.empty())).isEqualTo(PassageWay.DOCUMENT);
        assertThat(way(CodeKind.MRZ, Optional.empty(), Optional.empty())).isEqualTo(PassageWay.DOCUMENT);
        assertThat(way(CodeKind.SLIP, Optional.empty(), Optional.empty())).isEqualTo(PassageWay.PAPER);
        assertThat(way(CodeKind.NATIVE, Optional.of(Medium.PAPER), Optional.empty())).isEqualTo(PassageWay.PAPER);
        assertThat(way(CodeKind.NATIVE, Optional.of(Medium.PHONE), Optional.empty())).isEqualTo(PassageWay.CODE);
        assertThat(way(CodeKind.NONE, Optional.empty(), Optional.empty())).isEqualTo(PassageWay.CODE);
    }

    private static PassageWay way(CodeKind kind, Optional<Medium> medium, Optional<Assistance> help) {
        return PassageWay.of(new Entry.OfPassage(
                1,
                Entries.MORNING,
                "gate",
                Answer.PASS,
                List.of(Reason.GREEN),
                kind,
                Optional.empty(),
                medium,
                List.of(),
                Optional.empty(),
                help,
                Optional.empty(),
                false));
    }
}
