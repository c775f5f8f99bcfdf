package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenlane.card.Passports;
import org.greenlane.card.Presented;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;

/// Whose certificate it is, seen to by staff at the desk.
class HolderAtTheDeskTest extends AtHoldersSite {
    @Test
    void atTheDeskStaffSeeThePersonSoThatTheSameCertificateMayComeAgain() throws Exception {
        for (int time = 0; time < 2; time++) {
            site.checkpoint().admit(new Shown(List.of(issuers.dcc().text())), HELP);
            try (Presented passport = Passports.of("BEISPIEL<<ADA", BORN)) {
                assertThat(site.checkpoint().admitWithDocument(passport, HELP).verdict()).isInstanceOf(Verdict.Pass.class);
            }
        }
    }

    @Test
    void atTheDeskADocumentOrTheWordOfStaffLetsPass() throws Exception {
        Checkpoint checkpoint = site.checkpoint();
        Shown shown = new Shown(List.of(issuers.dcc().text()));
        Passage asked = checkpoint.admit(shown, HELP);
        assertThat(asked.verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
        assertThat(asked.wanted()).isPresent();
        try (Presented passport = Passports.of("BEISPIEL<<ADA", BORN)) {
            Passage compared = checkpoint.admitWithDocument(passport, HELP);
            assertThat(compared.verdict().reasons()).containsExactly(Reason.RECOGNISED, Reason.HOLDER_COMPARED);
            assertThat(compared.verdict()).isInstanceOf(Verdict.Pass.class);
            assertThat(compared.assistance()).contains(HELP);
        }
        checkpoint.admit(shown, HELP);
        Passage told = checkpoint.admitCompared(HELP);
        assertThat(told.verdict().reasons()).containsExactly(Reason.RECOGNISED, Reason.HOLDER_COMPARED_BY_STAFF);
        assertThat(told.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(checkpoint.admitCompared(HELP).verdict()).isInstanceOf(Verdict.AskStaff.class);
    }

    @Test
    void theWordOfStaffIsNotTakenWhereTheSiteReadsDocuments() throws Exception {
        try (ForeignSite port = at(SiteKind.PORT)) {
            Passage asked = port.checkpoint().admit(new Shown(List.of(issuers.dcc().text())), HELP);
            assertThat(asked.wanted().orElseThrow()).isInstanceOfSatisfying(
                    Wanted.Document.class, wanted -> assertThat(wanted.orStaff()).isFalse());
            assertThat(port.checkpoint().admitCompared(HELP).verdict()).isInstanceOf(Verdict.AskStaff.class);
        }
    }

    @Test
    void laneAndDeskDoNotTakeEachOthersCertificates() throws Exception {
        shows(issuers.dcc().text());
        assertThat(site.checkpoint().admitCompared(HELP).verdict()).isInstanceOf(Verdict.AskStaff.class);
        site.checkpoint().admit(new Shown(List.of(issuers.pass().text())), HELP);
        assertThat(lays(card("BEISPIEL, ADA")).verdict()).isInstanceOf(Verdict.Pass.class);
    }
}
