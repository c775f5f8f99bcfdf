package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.greenlane.card.Presented;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A certificate does not hide what the statuses at home say of its holder.
class HolderAtHomeTest extends AtHoldersSite {
    @ParameterizedTest
    @CsvSource({"YELLOW, false, YELLOW", "GREEN, true, STATUS_REVOKED"})
    void aCertificateDoesNotHideWhatTheStatusesSayOfTheHolder(HealthColour colour, boolean revoked, Reason reason)
            throws Exception {
        site.tell(subject(), colour, revoked, TravelRisk.CLEAR);
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict())
                .isInstanceOfSatisfying(Verdict.AskStaff.class, asks -> assertThat(asks.reasons()).contains(reason));
    }

    @Test
    void aTravelMarkAtHomeCountsWhereTheSiteAsksForIt() throws Exception {
        try (ForeignSite hospital = at(SiteKind.HOSPITAL)) {
            hospital.tell(subject(), HealthColour.GREEN, false, TravelRisk.MARKED);
            hospital.checkpoint().admitBesideReader(new Shown(List.of(issuers.dcc().text())));
            try (Presented card = card("BEISPIEL, ADA")) {
                assertThat(hospital.checkpoint().admit(card).verdict())
                        .isInstanceOfSatisfying(
                                Verdict.AskStaff.class,
                                asks -> assertThat(asks.reasons()).contains(Reason.TRAVEL_MARKED));
            }
        }
    }

    @Test
    void statusesThatAreMissingAreADoubtAndNotAnUnknownPerson() throws Exception {
        Files.delete(site.home.folder().resolve("subject-key.sealed"));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.NO_SUBJECT_KEY));
    }

    @Test
    void whoIsGreenAtHomePassesByTheCertificateAndSomebodyElseIsStillStopped() throws Exception {
        site.tell(subject(), HealthColour.GREEN, false, TravelRisk.CLEAR);
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict().reasons())
                .containsExactly(Reason.RECOGNISED, Reason.HOLDER_COMPARED);
        assertThat(showsAndLays(issuers.pass().text(), "COOK, GERALD").verdict())
                .isEqualTo(new Verdict.Stop(Reason.NOT_THE_SAME_PERSON));
        site.tell(subject(), HealthColour.YELLOW, false, TravelRisk.CLEAR);
        assertThat(showsAndLays(issuers.pass().text(), "COOK, GERALD").verdict())
                .isEqualTo(new Verdict.Stop(Reason.NOT_THE_SAME_PERSON));
    }

    private static SubjectKey subject() throws Exception {
        try (Presented card = card("BEISPIEL, ADA")) {
            byte[] key = feed.authority().subjectKey();
            return ((Presented.Shown) card).document().numbers().getFirst().subject(key);
        }
    }
}
