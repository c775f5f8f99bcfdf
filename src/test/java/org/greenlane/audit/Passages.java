package org.greenlane.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;

/// Passages to be recorded in tests.
final class Passages {
    static final Instant NOON = Instant.parse("2022-05-01T12:00:00Z");
    static final MaskedName NAME = new MaskedName("欧阳*明");
    static final SubjectKey SUBJECT = new SubjectKey(0x5ec2e7_5ec2e7_5eL, 0x1dea_1dea_1dea_1deaL);

    private Passages() {}

    /// The passage of one person, so many seconds after noon.
    static Passage after(long seconds) {
        Verdict verdict = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        return new Passage(
                0,
                NOON.plusSeconds(seconds),
                verdict,
                List.of(new PersonResult(
                        NAME, verdict, Optional.of(HealthColour.GREEN), TravelRisk.CLEAR, Optional.of(SUBJECT))),
                CodeKind.NATIVE,
                Optional.of(new Region("440000")),
                Optional.of(Medium.PHONE),
                Optional.of(new Freshness(NOON.minusSeconds(600), NOON.plusSeconds(3000))));
    }
}
