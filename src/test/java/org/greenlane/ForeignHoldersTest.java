package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.card.CardReading;
import org.greenlane.card.Cards;
import org.greenlane.card.Passports;
import org.greenlane.card.Presented;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose certificate it is: a borrowed one lets nobody through.
class ForeignHoldersTest {
    private static final Assistance HELP =
            new Assistance(new OperatorId("G-01"), LookUpWay.CODE, Optional.empty(), Optional.empty());
    private static final String BORN = "841224";
    private static final String BORN_WHOLE = "19841224";

    @TempDir
    static Path shared;

    private static ForeignSite.Feed feed;
    private static ForeignIssuers issuers;

    @TempDir
    Path folder;

    private ForeignSite site;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        feed = ForeignSite.Feed.in(shared);
        issuers = feed.issuers();
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        site = at(SiteKind.STATION);
    }

    private ForeignSite at(SiteKind kind) throws Exception {
        return new ForeignSite(feed, folder.resolve(kind.name()), kind).deliver(issuers.all());
    }

    @AfterEach
    void theStationCloses() {
        site.close();
    }

    private Passage shows(String text) throws Exception {
        return site.checkpoint().admitBesideReader(new Shown(List.of(text)));
    }

    private Passage lays(Presented document) throws Exception {
        try (document) {
            return site.checkpoint().admit(document);
        }
    }

    private Passage showsAndLays(String text, String name) throws Exception {
        assertThat(shows(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED));
        return lays(card(name));
    }

    /// The chip of a foreigner who lives here.
    private static Presented card(String name) {
        return card(name, "20400101");
    }

    private static Presented card(String name, String until) {
        return CardReading.read(Cards.foreigner(name, BORN_WHOLE, until), 0);
    }

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

    @Test
    void phoneAndCardThatAreHandedBackOverTheBarrierLetNobodyThroughAgain() throws Exception {
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = site.now.plus(Duration.ofMinutes(19));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.CERTIFICATE_SEEN_AGAIN));
        assertThat(showsAndLays(issuers.pass().text(), "EXAMPLE, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = site.now.plus(Duration.ofMinutes(1));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whoseCertificateAskedStaffIsNotSeenAgain() throws Exception {
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, EVE").verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
    }

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
    void whateverIsShownBetweenTakesTheCertificatesPlace() throws Exception {
        shows(issuers.dcc().text());
        shows("nothing");
        assertThat(lays(Passports.of("BEISPIEL<<ADA", BORN)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
        shows(issuers.dcc().text());
        site.checkpoint().forgetLane();
        assertThat(lays(Passports.of("BEISPIEL<<ADA", BORN)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
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
    void aCertificateThatRunsOutMeanwhilePassesNobody() throws Exception {
        shows(issuers.pass().at(site.now.minusSeconds(60), site.now.plusSeconds(10)).text());
        site.now = site.now.plusSeconds(9);
        assertThat(lays(card("EXAMPLE, ADA")).verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = ForeignSite.NOW;
        shows(issuers.pass().at(site.now.minusSeconds(60), site.now.plusSeconds(10)).text());
        site.now = site.now.plusSeconds(10);
        assertThat(lays(Passports.of("EXAMPLE<<ADA", BORN)).verdict()).isInstanceOf(Verdict.AskStaff.class);
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

    @Test
    void whereTheSiteTrustsCertificatesTheSameOneAgainIsADoubt() throws Exception {
        try (ForeignSite park = at(SiteKind.PARK)) {
            assertThat(park.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.Pass.class);
            // Signed anew, it is the same certificate.
            park.assertAsksStaff(issuers.dcc().text(), Reason.CERTIFICATE_SEEN_AGAIN);
            assertThat(park.admit(issuers.pass().text()).verdict()).isInstanceOf(Verdict.Pass.class);
            park.now = park.now.plus(Duration.ofMinutes(20));
            assertThat(park.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.Pass.class);
        }
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
