package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.greenlane.audit.AuditException;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Bond;
import org.greenlane.authority.Changes;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.FamilyBook;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.Population;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.CardReading;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PaperFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.Policy;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.policy.foreign.ForeignPolicy;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.Progress;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Families, paper and slips, through a real station: real keys, real statuses in H2, a real log.
class AssistedCheckpointTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Population PEOPLE = new Population(500, 11);
    private static final Assistance AGREED = new Assistance(
            new OperatorId("G1"),
            LookUpWay.DOCUMENT,
            Optional.of(new Consent(Consent.Way.GUARDIAN, "zh")),
            Optional.empty());
    private static final Assistance NOT_ASKED =
            new Assistance(new OperatorId("G1"), LookUpWay.CODE, Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private final SyntheticPeople people = new SyntheticPeople(PEOPLE.seed());
    private final HealthBoard board = new HealthBoard();
    private Instant now = NOW;
    private Authority authority;
    private StationHome home;
    private Station station;

    @BeforeEach
    void aStationIsSetUpAndKnowsAFamily() throws Exception {
        authority = Authority.init(folder.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        FamilyBook book = authority.families();
        book.bind(new Bond(guardian(), minor(0)), PEOPLE, TODAY);
        book.bind(new Bond(guardian(), minor(1)), PEOPLE, TODAY);
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), true)
                .write(home.settings());
        Path delivery = folder.resolve("delivery");
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(delivery, PEOPLE, Progress.NONE);
        take(delivery);
        SubjectKeyFile.take(home, StationSettings.read(home.settings()), authority.subjectKeyFile());
        open();
    }

    private Vault vault() throws Exception {
        return Vault.openOrCreate(home.key(), new SecureRandom());
    }

    private void take(Path delivery) throws Exception {
        assertThat(StationImport.of(home, List.of(delivery), InstantSource.fixed(now), Progress.NONE))
                .allMatch(ImportLine::taken);
    }

    private void open() throws SetupException {
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
    }

    @AfterEach
    void theStationCloses() {
        station.close();
    }

    private int someone(int number, AgeGroup age) {
        return IntStream.range(0, PEOPLE.people())
                .filter(i -> isPlainGreen(people.person(i))
                        && AgeGroup.of(IdentityCard.birth(people.person(i)), TODAY) == age)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlainGreen(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.CLEAR;
    }

    private int guardian() {
        return someone(0, AgeGroup.ADULT);
    }

    private int minor(int number) {
        return someone(number, AgeGroup.MINOR);
    }

    private Presented card(int person) {
        return CardReading.read(
                IdentityCard.of(people.person(person), LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)), 0);
    }

    private Passage withFamily(int person) {
        try (Presented card = card(person)) {
            return station.checkpoint().admit(card, AGREED, true);
        }
    }

    private static List<Reason> reasons(PersonResult person) {
        return person.verdict().reasons();
    }

    @Test
    void aGuardiansDocumentBringsTheFamilyAlongInOnePassage() {
        Passage passage = withFamily(guardian());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.people()).hasSize(3);
        assertThat(passage.people().getFirst().name()).isNotEqualTo(MaskedName.NONE);
        assertThat(passage.people().subList(1, 3)).allSatisfy(child -> {
            assertThat(child.name()).isEqualTo(MaskedName.NONE);
            assertThat(child.age()).contains(AgeGroup.MINOR);
            assertThat(child.colour()).contains(HealthColour.GREEN);
        });
        assertThat(passage.kind()).isEqualTo(CodeKind.ID_CARD);
        assertThat(passage.assistance()).contains(AGREED);
        assertThat(passage.number()).isEqualTo(1);
    }

    @Test
    void theFamilyIsNotLookedUpUnasked() {
        try (Presented card = card(guardian())) {
            assertThat(station.checkpoint().admit(card, AGREED, false).people()).hasSize(1);
            assertThat(station.checkpoint().admit(card).people()).hasSize(1);
        }
    }

    @Test
    void whoBringsNobodyAlongIsToldSo() {
        Passage passage = withFamily(someone(1, AgeGroup.ADULT));
        assertThat(passage.verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(passage.people()).hasSize(2);
        assertThat(passage.people().getFirst().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(reasons(passage.people().getLast())).containsExactly(Reason.NO_FAMILY);
    }

    @Test
    void aGroupWithARedChildStopsAndSaysWhoMayPass() throws Exception {
        int red = IntStream.range(0, PEOPLE.people())
                .filter(i -> people.person(i).colour() == HealthColour.RED
                        && authorityAllows(new Bond(guardian(), i)))
                .findFirst()
                .orElseThrow();
        news(red, false);
        Passage passage = withFamily(guardian());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(passage.people().stream().filter(person -> person.verdict() instanceof Verdict.Pass))
                .hasSize(3);
    }

    private boolean authorityAllows(Bond bond) {
        try {
            authority.families().bind(bond, PEOPLE, TODAY);
            return true;
        } catch (AuthorityException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBindingThatTheRegionTookBackIsGoneWithTheNextDelta() throws Exception {
        assertThat(withFamily(guardian()).people()).hasSize(3);
        news(minor(1), true);
        assertThat(withFamily(guardian()).people()).hasSize(2);
    }

    /// The next delta, which tells of nobody's colour but one.
    private void news(int dependant, boolean unbind) throws Exception {
        if (unbind) {
            authority.families().unbind(new Bond(guardian(), dependant));
        }
        station.close();
        now = NOW.plusSeconds(60);
        Path delivery = folder.resolve("news");
        long previous = NOW.minus(Duration.ofHours(1)).getEpochSecond();
        Changes nobodyHere = new Changes(previous, 0, Set.of(someone(9, AgeGroup.ADULT)), Set.of());
        new Delivery(authority, now, Duration.ofDays(1)).writeDelta(delivery, PEOPLE, nobodyHere, Progress.NONE);
        take(delivery);
        open();
    }

    @Test
    void whatNobodyAgreedToIsNotLookedUp() {
        try (Presented card = card(guardian())) {
            Passage passage = station.checkpoint().admit(card, NOT_ASKED, true);
            assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_CONSENT));
            assertThat(passage.people()).singleElement().matches(person -> person.subject().isEmpty());
            assertThat(passage.assistance()).contains(NOT_ASKED);
        }
        Person person = people.person(guardian());
        DocumentNumber number = DocumentNumber.of(DocumentKind.RESIDENT_ID, person.documentNumber().toCharArray())
                .orElseThrow();
        assertThat(station.checkpoint().admit(Optional.of(number), NOT_ASKED).verdict().reasons())
                .containsExactly(Reason.NO_CONSENT);
        assertThat(station.checkpoint().admit(Optional.of(number), AGREED).verdict().reasons())
                .containsExactly(Reason.NUMBER_ONLY, Reason.GREEN);
    }

    @Test
    void aCodeThatIsShownToStaffSpeaksForItselfAndTheNumberUnderItDoesNot() throws Exception {
        Shown code = paper(NOW.minusSeconds(60));
        assertThat(station.checkpoint().admit(code, NOT_ASKED).verdict()).isInstanceOf(Verdict.Pass.class);
        String printed = PrintedNumber.of(people.person(guardian()).subject(authority.subjectKey())).text();
        Shown number = new Shown(List.of(printed));
        assertThat(station.checkpoint().admit(number, NOT_ASKED).verdict().reasons())
                .containsExactly(Reason.NO_CONSENT);
        assertThat(station.checkpoint().admit(number, AGREED).verdict().reasons())
                .containsExactly(Reason.NUMBER_ONLY, Reason.GREEN);
        assertThat(station.checkpoint().admit(number).verdict().reasons()).containsExactly(Reason.NUMBER_ONLY);
    }

    private Shown paper(Instant printed) throws IOException {
        return code(Medium.PAPER, printed, people.person(guardian()));
    }

    private Shown code(Medium medium, Instant issued, Person person) throws IOException {
        return new Shown(List.of(authority
                .issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(person), medium, issued, Duration.ofDays(90))
                .text()));
    }

    private Passage admit(Shown shown) {
        return station.checkpoint().admit(shown);
    }

    @Test
    void paperSaysWhenItWasPrintedAndUntilWhenItIsValid() throws Exception {
        Instant printed = NOW.minus(Duration.ofDays(3));
        Passage passage = admit(paper(printed));
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.paper())
                .contains(new PaperFacts(printed, printed.plus(Duration.ofDays(90)), Optional.empty()));
        assertThat(admit(code(Medium.PHONE, NOW, people.person(guardian()))).paper()).isEmpty();
    }

    @Test
    void aSheetThatSomebodyJustUsedAsksStaffAlsoAfterARestartAndTellsTheTime() throws Exception {
        Shown sheet = paper(NOW.minusSeconds(60));
        assertThat(admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
        now = NOW.plusSeconds(4);
        seenAgain(admit(sheet));
        station.close();
        open();
        now = NOW.plus(Duration.ofMinutes(20)).minusMillis(1);
        seenAgain(admit(sheet));
        now = NOW.plus(Duration.ofMinutes(20));
        assertThat(admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    private static void seenAgain(Passage passage) {
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.PAPER_SEEN_AGAIN));
        assertThat(passage.paper().orElseThrow().usedBefore()).contains(NOW);
    }

    @Test
    void anotherSheetOfTheSamePersonAndAPhoneCodeShownTwicePass() throws Exception {
        assertThat(admit(paper(NOW)).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(admit(paper(NOW)).verdict()).isInstanceOf(Verdict.Pass.class);
        Shown phone = code(Medium.PHONE, NOW, people.person(guardian()));
        assertThat(admit(phone).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(admit(phone).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aSheetThatLetNobodyThroughIsNotHeldAgainstWhoeverShowsItAgain() throws Exception {
        Shown old = paper(NOW.minus(Duration.ofDays(15)));
        assertThat(admit(old).verdict().reasons()).contains(Reason.PAPER_TOO_OLD);
        assertThat(admit(old).paper().orElseThrow().usedBefore()).isEmpty();
    }

    @Test
    void aForgedSheetUsesNothingUpAndNothingOnItCounts() throws Exception {
        String good = paper(NOW).texts().getFirst();
        char touched = good.charAt(good.length() - 3) == '0' ? '1' : '0';
        String forged = good.substring(0, good.length() - 3) + touched + good.substring(good.length() - 2);
        Passage forgery = admit(new Shown(List.of(forged)));
        assertThat(forgery.verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(forgery.paper()).isEmpty();
        assertThat(admit(new Shown(List.of(good))).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whereAUseCannotBeRememberedNoPaperPasses() throws Exception {
        Files.delete(home.usedCodes());
        Files.createDirectory(home.usedCodes());
        assertThat(admit(paper(NOW)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        assertThat(board.snapshot().faults())
                .anyMatch(fault -> fault.kind() == Fault.Kind.LOG_NOT_WRITABLE && fault.device().equals(PaperWatch.PART));
        assertThat(admit(code(Medium.PHONE, NOW, people.person(guardian()))).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whoeverCouldNotBeRecordedComesAgainWithTheSameSheetAndIsNoCopy() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        Checkpoint checkpoint = checkpoint(noSlips(), event -> {
            if (full.get()) {
                throw new AuditException(AuditException.Kind.DISK, "full");
            }
            return 1;
        });
        Shown sheet = paper(NOW.minusSeconds(60));
        assertThat(checkpoint.admit(sheet).verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        full.set(false);
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(checkpoint.admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
        // Somebody else's passage that cannot be recorded says nothing of it.
        full.set(true);
        checkpoint.admit(code(Medium.PHONE, now, people.person(guardian())));
        full.set(false);
        now = NOW.plus(Duration.ofMinutes(6));
        assertThat(checkpoint.admit(sheet).verdict()).isEqualTo(new Verdict.AskStaff(Reason.PAPER_SEEN_AGAIN));
    }

    private static Slips noSlips() {
        return new Slips(Optional.empty(), SyntheticRegion.HOME.region(), SiteKind.STATION, new SecureRandom());
    }

    @Test
    void aSlipLetsInOnceAndItsCopyAsksStaff() {
        SigningKey key = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        Slips slips = new Slips(Optional.of(key), SyntheticRegion.HOME.region(), SiteKind.STATION, new SecureRandom());
        Slips.Issued slip = slips.issue("declared-healthy", Duration.ofHours(4), NOW).orElseThrow();
        Shown shown = new Shown(List.of(slip.text()));
        // This station has a key of its own, and it is another.
        assertThat(admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION));

        Checkpoint checkpoint = checkpoint(slips);
        Passage first = checkpoint.admit(shown);
        assertThat(first.verdict()).isEqualTo(new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.TEMPORARY_SLIP)));
        assertThat(first.kind()).isEqualTo(CodeKind.SLIP);
        assertThat(first.paper()).contains(new PaperFacts(slip.slip().issued(), slip.slip().expires(), Optional.empty()));
        now = NOW.plusSeconds(10);
        Passage copy = checkpoint.admit(shown);
        assertThat(copy.verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_SEEN_AGAIN));
        assertThat(copy.paper().orElseThrow().usedBefore()).contains(NOW);
        now = NOW.plus(Duration.ofHours(1));
        assertThat(checkpoint.admit(shown).verdict()).isInstanceOf(Verdict.Pass.class);
        now = NOW.plus(Duration.ofHours(4));
        assertThat(checkpoint.admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_EXPIRED));
        now = NOW.minusSeconds(1);
        assertThat(checkpoint.admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_NOT_YET_VALID));
    }

    /// The station's own, but for a key of its own and nothing recorded.
    private Checkpoint checkpoint(Slips slips) {
        return checkpoint(slips, Recorder.NOWHERE);
    }

    private Checkpoint checkpoint(Slips slips, Recorder recorder) {
        Policy policy = new Policy(
                SiteRules.of(SiteKind.STATION),
                SyntheticRegion.HOME.region(),
                (region, at) -> station.recognition().orElseThrow().of(region, at));
        UsedCodes used;
        try {
            used = UsedCodesFile.open(folder.resolve("used"), vault(), Duration.ofMinutes(20), NOW);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        LookUps lookUps = new LookUps(
                ZoneId.of("UTC"),
                SyntheticRegion.HOME.region(),
                station.statuses(),
                LookUpKey.MISSING,
                policy,
                ClockWatch.OFF);
        PaperWatch paper = new PaperWatch(used, Duration.ofMinutes(20), board);
        SiteRule rule = SiteRules.of(SiteKind.STATION);
        ForeignCodes foreign = new ForeignCodes(() -> ForeignLists.NONE, new ForeignPolicy(rule), ClockWatch.OFF);
        return new Checkpoint(
                () -> now,
                new SignedCodes(
                        SyntheticRegion.HOME.region(),
                        station::trust,
                        station.statuses(),
                        policy,
                        slips,
                        paper,
                        ClockWatch.OFF),
                new BoundCodes(foreign, lookUps, paper, rule.foreignHolder(), ZoneId.of("UTC")),
                lookUps,
                paper,
                recorder,
                board);
    }
}
