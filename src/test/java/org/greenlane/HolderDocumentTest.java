package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenlane.audit.Entry;
import org.greenlane.card.CardReading;
import org.greenlane.card.Cards;
import org.greenlane.card.Passports;
import org.greenlane.card.Presented;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;

/// Whose certificate it is, by the holder's document: a borrowed one lets nobody through.
class HolderDocumentTest extends AtHoldersSite {
    @Test
    void aCertificateAloneLetsNobodyThrough() throws Exception {
        for (String text : List.of(
                issuers.dcc().text(), issuers.pass().text(), issuers.card().text(), issuers.seal())) {
            Passage passage = site.admit(text);
            assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
            assertThat(passage.wanted()).isEmpty();
        }
    }

    @Test
    void whereThereIsAReaderItsHoldersDocumentIsWantedForHalfAMinute() throws Exception {
        Passage passage = shows(issuers.dcc().text());
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED));
        assertThat(passage.wanted()).contains(new Wanted.Document(true, site.now.plusSeconds(30)));
        assertThat(passage.number()).isEqualTo(1);
    }

    @Test
    void theDocumentOfItsHolderLetsPass() throws Exception {
        List<Passage> passages = List.of(
                showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA"),
                showsAndLays(issuers.pass().text(), "EXAMPLE, ADA MARY"),
                showsAndLays(issuers.card().text(), "EXAMPLE, ADA B"),
                showsAndLays(issuers.seal(), "BLOGGS, ADA MARY"));
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
            assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED, Reason.HOLDER_COMPARED);
            assertThat(passage.number()).isPositive();
        });
        assertThat(passages.stream().map(Passage::kind))
                .containsExactly(CodeKind.EU_DCC, CodeKind.NZCP, CodeKind.SMART_HEALTH_CARD, CodeKind.VDS_NC);
    }

    @Test
    void aDocumentOfSomebodyElseStops() throws Exception {
        Verdict stop = new Verdict.Stop(Reason.NOT_THE_SAME_PERSON);
        assertThat(showsAndLays(issuers.dcc().text(), "COOK, GERALD").verdict()).isEqualTo(stop);
        shows(issuers.dcc().text());
        assertThat(lays(Passports.of("BEISPIEL<<ADA", "841225")).verdict()).isEqualTo(stop);
    }

    @Test
    void whatCannotBeToldIsComparedByStaff() throws Exception {
        shows(issuers.dcc().text());
        assertThat(lays(CardReading.read(Cards.resident(0, "19841224"), 0)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.HOLDER_UNCERTAIN));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, EVE").verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.HOLDER_UNCERTAIN));
    }

    @Test
    void aDocumentThatHasEndedProvesNothing() throws Exception {
        shows(issuers.dcc().text());
        assertThat(lays(card("BEISPIEL, ADA", "20261122")).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.DOCUMENT_NOT_VALID));
    }

    @Test
    void aDocumentThatComesTooLateOrTwiceIsOneByItself() throws Exception {
        shows(issuers.dcc().text());
        site.now = site.now.plusSeconds(30);
        assertThat(lays(Passports.of("BEISPIEL<<ADA", BORN)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(lays(card("BEISPIEL, ADA")).verdict()).isEqualTo(new Verdict.AskStaff(Reason.PERSON_UNKNOWN));
    }

    @Test
    void printedLinesLetNobodyThroughAtTheLaneForAnybodyCanPrintThem() throws Exception {
        try (ForeignSite port = at(SiteKind.PORT)) {
            for (ForeignSite each : List.of(site, port)) {
                each.checkpoint().admitBesideReader(new Shown(List.of(issuers.dcc().text())));
                try (Presented printed = Passports.of("BEISPIEL<<ADA", BORN)) {
                    assertThat(each.checkpoint().admit(printed).verdict())
                            .isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
                }
            }
        }
        assertThat(site.checkpoint().admitCompared(HELP).verdict()).isInstanceOf(Verdict.AskStaff.class);
    }

    @Test
    void aDocumentThatCouldNotBeReadMayBeLaidDownAgain() throws Exception {
        shows(issuers.dcc().text());
        Passage unread = lays(new Presented.Refused(Presented.Proof.CHIP, Reason.DOCUMENT_UNREADABLE));
        assertThat(unread.verdict()).isEqualTo(new Verdict.AskStaff(Reason.DOCUMENT_UNREADABLE));
        assertThat(unread.wanted()).isPresent();
        assertThat(lays(card("BEISPIEL, ADA")).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whatWasShownOfACardOfSeveralCodesIsForgottenWithThePersonOrAfterAMinute() throws Exception {
        List<String> codes = issuers.card().texts(3);
        Wanted first = new Wanted.Codes(1, 3, site.now.plusSeconds(60));
        assertThat(shows(codes.get(0)).wanted()).contains(first);
        assertThat(shows(codes.get(1)).wanted()).contains(new Wanted.Codes(2, 3, first.until()));
        site.checkpoint().forgetLane();
        assertThat(shows(codes.get(2)).wanted()).contains(first);
        site.now = site.now.plusSeconds(61);
        assertThat(shows(codes.get(1)).wanted()).contains(new Wanted.Codes(1, 3, site.now.plusSeconds(60)));
    }

    @Test
    void theLogNamesTheRuleAndHowTheHolderWasBoundAndNobody() throws Exception {
        showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA");
        showsAndLays(issuers.pass().text(), "EXAMPLE, ADA");
        List<Entry> entries = site.station().log().orElseThrow().read(1, 10);
        assertThat(entries).hasSize(4).allSatisfy(entry -> assertThat(entry.toString())
                .doesNotContainIgnoringCase("beispiel")
                .doesNotContain("Ada", "1984"));
        assertThat(entries.get(1)).isInstanceOfSatisfying(Entry.OfPassage.class, entry -> {
            assertThat(entry.rule()).contains(new DecidingRule("VR-CN-0001", "1.0.0"));
            assertThat(entry.reasons()).containsExactly(Reason.RECOGNISED, Reason.HOLDER_COMPARED);
            assertThat(entry.kind()).isEqualTo(CodeKind.EU_DCC);
        });
        assertThat(entries.get(3)).isInstanceOfSatisfying(
                Entry.OfPassage.class, entry -> assertThat(entry.rule()).contains(new DecidingRule("NZ-1", "1")));
    }
}
