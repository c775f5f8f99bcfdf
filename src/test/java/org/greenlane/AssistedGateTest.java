package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.CardReading;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.Consent;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Settlement;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Procedure;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.lane.procedure.Question;
import org.greenlane.staff.StaffBook;
import org.greenlane.status.Dependants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The desk of staff at a real gate: a real station with its databases, cards and barrier on terminals of the system, the
/// real staff book.
@Timeout(120)
class AssistedGateTest {
    private static final Input SPOKEN = new Input.Agree(Consent.Way.SPOKEN);
    private static final int TYPED_ALONE = 6;

    @TempDir
    private static Path shared = Path.of("");

    private static Path template = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private final SyntheticPeople people = new SyntheticPeople(DemoAuthority.SEED);
    private @Nullable StationHome home;
    private @Nullable AssistedGate opened;

    @BeforeAll
    static void prepare() throws Exception {
        template = AssistedGate.template(shared);
    }

    @BeforeEach
    void aStationOfItsOwn() throws Exception {
        home = AssistedGate.copy(template, folder.resolve("station"));
    }

    private StationHome home() {
        return Objects.requireNonNull(home);
    }

    private AssistedGate staffed() throws Exception {
        AssistedGate made = AssistedGate.staffed(home(), Files.createTempDirectory(folder, "ports"));
        opened = made;
        return made;
    }

    private AssistedGate unstaffed(AssistedSettings settings) throws Exception {
        AssistedGate made = new AssistedGate(home(), Files.createTempDirectory(folder, "ports"), settings);
        opened = made;
        return made;
    }

    @AfterEach
    void close() {
        closeGate();
    }

    private void closeGate() {
        AssistedGate open = opened;
        opened = null;
        if (open != null) {
            open.close();
        }
    }

    private Person plainGreen(int number) {
        return IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .filter(AssistedGateTest::isPlainGreen)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlainGreen(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.CLEAR;
    }

    private static byte[] card(Person person) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return IdentityCard.of(person, today.minusYears(1), today.plusYears(9));
    }

    private static Input number(Person person) {
        return new Input.TypeNumber("10", typed(person.documentNumber()));
    }

    @Test
    void aCardOnThePlateIsAskedForConsentAnsweredAndLetThroughWithOneTouch() throws Exception {
        AssistedGate at = staffed();
        long before = at.logSize();
        int touches = 0;

        at.gate.lay(Traveller.GRANDFATHER);
        AssistedView.AskingConsent asked = at.await(AssistedView.AskingConsent.class);
        assertThat(asked.way()).isEqualTo(LookUpWay.DOCUMENT);
        assertThat(at.logSize()).as("nobody is looked up before they agreed").isEqualTo(before);
        long touched = System.nanoTime();
        at.take(SPOKEN);
        touches++;
        AssistedView.Answered answered = at.await(AssistedView.Answered.class);
        long took = System.nanoTime() - touched;

        Passage passage = answered.passage();
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.number()).isEqualTo(before + 1);
        assertThat(passage.assistance().orElseThrow().operator()).isEqualTo(AssistedGate.GUARD);
        assertThat(passage.assistance().orElseThrow().consent()).contains(new Consent(Consent.Way.SPOKEN, "zh"));
        assertThat(at.gate.answer()).isEqualTo(passage);
        until("the barrier has moved", () -> at.gate.told.size() >= 3);
        assertThat(at.gate.told).containsExactly(WiredGate.OFF, WiredGate.ON, WiredGate.OFF);
        assertThat(touches).isLessThanOrEqualTo(3);
        System.out.printf("assisted lane: %d touch, %.1f ms from consent to verdict%n", touches, took / 1e6);
    }

    @Test
    void theStationsOwnShareBeyondTheReaderIsMeasured() throws Exception {
        AssistedGate at = staffed();
        int rounds = 20;
        double[] shares = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            byte[] card = card(plainGreen(round));
            long laid = System.nanoTime();
            at.gate.desk().bring(CardReading.read(card, 0));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class);
            shares[round] = (System.nanoTime() - laid) / 1e6;
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
        double[] sorted = Arrays.stream(shares).sorted().toArray();
        System.out.printf(
                "assisted lane: own share beyond the reader, %d cards: median %.1f ms, largest %.1f ms%n",
                rounds, sorted[rounds / 2], sorted[rounds - 1]);
        assertThat(at.gate.otherAnswers()).hasSize(rounds);
    }

    @Test
    void aGuardiansCardBringsTheChildrenAndOneTallyLetsThemThroughTogether() throws Exception {
        AssistedGate at = staffed();
        Person guardian = guardian(at.gate.station);

        at.gate.module.lay(card(guardian));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Agree(Consent.Way.GUARDIAN));

        AssistedView.Answered answered = at.await(AssistedView.Answered.class);
        assertThat(answered.passage().people()).hasSizeGreaterThan(1);
        int family = answered.passage().people().size();
        assertThat(answered.tally().passing()).isEqualTo(family);
        until("the barrier has moved for each of them", () -> pulses(at) == family);
    }

    private static long pulses(AssistedGate at) {
        return at.gate.told.stream().filter(WiredGate.ON::equals).count();
    }

    @Test
    void whatTheDeskDidTodayOutlivesARestart() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(number(plainGreen(0)));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        at.await(AssistedView.Settled.class);
        at.take(new Input.Done());
        Counts today = at.await(AssistedView.Waiting.class).today();
        assertThat(today).isEqualTo(new Counts(2, 2, 1, 1, 0));

        closeGate();
        assertThat(staffed().await(AssistedView.Waiting.class).today()).isEqualTo(today);
    }

    @Test
    void whatTheDeskDidYesterdayIsNotCounted() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        var log = at.gate.station.log().orElseThrow();
        ZoneId zone = ZoneId.systemDefault();
        assertThat(CountsSoFar.of(log, Instant.now(), zone).helped()).isEqualTo(1);
        assertThat(CountsSoFar.of(log, Instant.now().plus(Duration.ofDays(1)), zone)).isEqualTo(Counts.NONE);
    }

    /// Somebody whose whole family passes.
    private Person guardian(Station station) throws Exception {
        byte[] key = Authority.open(home().demoAuthority()).subjectKey();
        Map<SubjectKey, Person> all = new HashMap<>();
        IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .forEach(person -> all.put(person.subject(key), person));
        Instant now = Instant.now();
        return all.entrySet().stream()
                .filter(each -> isPlainGreen(each.getValue())
                        && station.statuses().dependantsOf(each.getKey(), SyntheticRegion.HOME.region(), now)
                                instanceof Dependants.Bound(var bound)
                        && !bound.isEmpty()
                        && bound.stream().allMatch(child -> isPlainGreen(Objects.requireNonNull(all.get(child.subject())))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typedNumbersBeyondTheLimitNeedASecondPersonAlsoAfterARestart() throws Exception {
        AssistedGate at = staffed();
        for (int typed = 0; typed < TYPED_ALONE; typed++) {
            at.take(number(plainGreen(typed)));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class, it -> it.passage().verdict() instanceof Verdict.AskStaff);
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
        at.take(number(plainGreen(TYPED_ALONE)));
        at.await(AssistedView.NeedsApproval.class);

        closeGate();
        AssistedGate again = staffed();
        again.take(number(plainGreen(TYPED_ALONE)));
        again.await(AssistedView.NeedsApproval.class);
        again.take(new Input.Approve(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        again.await(AssistedView.NeedsApproval.class, it -> it.objection().isPresent());
        again.take(new Input.Approve(AssistedGate.OTHER.text(), typed(AssistedGate.OTHER_PIN)));
        again.await(AssistedView.AskingConsent.class);
        again.take(SPOKEN);
        Passage passage = again.await(AssistedView.Answered.class).passage();
        assertThat(passage.assistance().orElseThrow().approver()).contains(AssistedGate.OTHER);
        assertThat(passage.number()).isPositive();

        again.take(number(plainGreen(TYPED_ALONE + 1)));
        again.await(AssistedView.NeedsApproval.class);
    }

    @Test
    void aNumberWhoseCheckDigitIsWrongLooksNobodyUpAndCountsNothing() throws Exception {
        AssistedGate at = staffed();
        for (int round = 0; round <= TYPED_ALONE; round++) {
            at.take(new Input.TypeNumber("10", typed("110101199003070000")));
            AssistedView.Answered answered = at.await(AssistedView.Answered.class);
            assertThat(answered.passage().verdict().reasons()).contains(Reason.BAD_DOCUMENT_NUMBER);
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
    }

    @Test
    void anOverrideOpensTheBarrierOnlyWithASupervisorsPinAndBehindItsRecord() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.CARD_OF_RED);
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        assertThat(at.await(AssistedView.Answered.class).passage().verdict()).isInstanceOf(Verdict.Stop.class);
        long before = at.logSize();

        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.OTHER.text(), AssistedGate.OTHER_PIN));
        AssistedView.Overriding refused =
                at.await(AssistedView.Overriding.class, it -> it.objection().isPresent());
        assertThat(refused.objection()).contains(new Objection.WrongRole());
        assertThat(at.opened()).isFalse();

        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        AssistedView.Settled settled = at.await(AssistedView.Settled.class);
        assertThat(settled.settlement()).isInstanceOf(Settlement.Overridden.class);
        assertThat(at.logSize()).isEqualTo(before + 1);
        until("the barrier has moved", at::opened);
    }

    private static Input letThrough(String number, String pin) {
        return new Input.LetThrough(OverrideReason.EMERGENCY, "seen by the doctor", number, typed(pin));
    }

    @Test
    void whatTheLogDoesNotTakeOpensNothingAndTheScreenSaysSo() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.gate.station.log().orElseThrow().close();

        at.take(SPOKEN);

        AssistedView.Unavailable unavailable = at.await(AssistedView.Unavailable.class);
        assertThat(unavailable.trouble()).isEqualTo(AssistedView.Trouble.LOG_NOT_WRITABLE);
        assertThat(at.gate.board.faultsOf(Station.LOG_PART)).isNotEmpty();
        closeAndCheckNothingOpened(at);
    }

    @Test
    void anOverrideThatTheLogDoesNotTakeOpensNothing() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.CARD_OF_RED);
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.gate.station.log().orElseThrow().close();

        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));

        at.await(AssistedView.Unavailable.class);
        closeAndCheckNothingOpened(at);
    }

    private static void closeAndCheckNothingOpened(AssistedGate at) {
        at.gate.closeGate();
        until("the last word", () -> at.gate.told.size() >= 2);
        assertThat(at.gate.told).containsOnly(WiredGate.OFF);
    }

    @Test
    void aLockOutOutlivesARestart() throws Exception {
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        for (int wrong = 0; wrong < 3; wrong++) {
            int before = wrong;
            at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.WRONG_PIN)));
            at.await(AssistedView.SignedOut.class, it -> it.objection().filter(o -> isAfter(before, o)).isPresent());
        }

        closeGate();
        AssistedGate again = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        again.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));

        AssistedView.SignedOut out =
                again.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
        assertThat(out.objection().orElseThrow())
                .isInstanceOfSatisfying(
                        Objection.NotSignedIn.class, it -> assertThat(it.end()).isInstanceOf(SignIn.LockedOut.class));
    }

    private static boolean isAfter(int wrongBefore, Objection objection) {
        return objection instanceof Objection.NotSignedIn(SignIn end)
                && (end instanceof SignIn.LockedOut || end.equals(new SignIn.Wrong(2 - wrongBefore)));
    }

    @Test
    void whatWasHeldIsWipedWhenThePersonIsSeenToRefusesOrTheNextOneComes() throws Exception {
        AssistedGate at = staffed();
        Presented refused = CardReading.read(card(plainGreen(0)), 0);
        Presented replaced = CardReading.read(card(plainGreen(1)), 0);
        Presented answered = CardReading.read(card(plainGreen(2)), 0);
        assertThat(isWiped(answered)).isFalse();

        at.gate.desk().bring(refused);
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        assertThat(isWiped(refused)).isTrue();

        at.gate.desk().bring(replaced);
        at.await(AssistedView.AskingConsent.class);
        at.gate.desk().bring(answered);
        until("the one before is forgotten", () -> isWiped(replaced));
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(new Input.Done());
        at.await(AssistedView.Waiting.class);
        assertThat(isWiped(answered)).isTrue();

        Presented atTheEnd = CardReading.read(card(plainGreen(3)), 0);
        at.gate.desk().bring(atTheEnd);
        at.await(AssistedView.AskingConsent.class);
        at.gate.closeGate();
        assertThat(isWiped(atTheEnd)).isTrue();
        Presented tooLate = CardReading.read(card(plainGreen(4)), 0);
        at.gate.desk().bring(tooLate);
        assertThat(isWiped(tooLate)).isTrue();
    }

    /// A wiped number is all zeros: every document then leads to the same nobody.
    private static boolean isWiped(Presented presented) {
        byte[] key = new byte[32];
        DocumentNumber number = ((Presented.Shown) presented).document().numbers().getFirst();
        return number.subject(key).equals(SubjectKey.derive(key, "10", new byte[18]));
    }

    @Test
    void theGateGoesOnWhileAPinIsBeingLookedAtAndTheDeskTakesWhatHappenedInItsOrder() throws Exception {
        AssistedGate at = staffed();
        at.gate.desk().inFront(false);
        CountDownLatch looked = new CountDownLatch(1);
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
        at.gate.desk().tellFirstStart(_ -> await(looked));
        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        at.take(new Input.NothingToShow());

        at.gate.screen.scan(at.gate.code(Traveller.COMMUTER));
        assertThat(at.gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(at.view()).isInstanceOf(AssistedView.SignedOut.class);

        looked.countDown();
        Passage unseen = at.await(AssistedView.Answered.class).passage();
        assertThat(unseen.verdict().reasons()).containsExactly(Reason.NO_CONSENT);
        assertThat(unseen.assistance().orElseThrow().way()).isEqualTo(LookUpWay.NOTHING);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCardGoesToTheGateWhileNobodyWorksAtTheDeskOrItsScreenIsNotInFront() throws Exception {
        AssistedGate at = staffed();
        at.gate.desk().inFront(false);
        at.gate.lay(Traveller.GRANDFATHER);
        assertThat(at.gate.answer().assistance()).isEmpty();

        at.gate.desk().inFront(true);
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
        at.gate.lay(Traveller.SCHOOLCHILD);
        assertThat(at.gate.answer().assistance()).isEmpty();
    }

    @Test
    void aDeskWithAWindowOfItsOwnHasItsOwnReadersAndTheGateTheScanner() throws Exception {
        AssistedGate at = unstaffed(
                new AssistedSettings(true, AssistedSettings.Window.SECOND, List.of(WiredGate.READER)));
        at.gate.plugInReader();
        var scanner = at.gate.scanner.in();
        until("the scanner works", () -> at.gate.works(WiredGate.SCANNER) && at.gate.works(WiredGate.READER));
        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        at.await(AssistedView.Waiting.class);

        scanner.write((at.gate.code(Traveller.COMMUTER) + "\r").getBytes(StandardCharsets.UTF_8));
        assertThat(at.gate.answer().assistance()).isEmpty();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
    }

    @Test
    void aScannerAloneWorksTheLane() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.gate.screen.scan(LaneCommand.NEXT_LANGUAGE.text());
        at.await(AssistedView.AskingConsent.class, it -> it.language().equals("en"));
        at.gate.screen.scan(LaneCommand.CONSENT_SPOKEN.text());
        at.await(AssistedView.Answered.class);
        at.gate.screen.scan(LaneCommand.SIGN_OUT.text());
        at.await(AssistedView.SignedOut.class);
    }

    @Test
    void nobodyIsLetThroughByTheDocumentThatTheBookKnowsAsTheirOwn() throws Exception {
        Person own = IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .filter(person -> person.colour() == HealthColour.RED)
                .findFirst()
                .orElseThrow();
        AssistedGate at = staffed();
        StaffBook book = at.gate.station.staff().orElseThrow();
        SubjectKey subject = own.subject(Authority.open(home().demoAuthority()).subjectKey());
        assertThat(book.signIn(AssistedGate.CHIEF, AssistedGate.CHIEF_PIN.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        book.roster().ownDocument(AssistedGate.CHIEF, AssistedGate.CHIEF, subject);

        at.gate.module.lay(card(own));
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));

        assertThat(at.await(AssistedView.Overriding.class, it -> it.objection().isPresent()).objection())
                .contains(new Objection.OwnDocument());
        assertThat(at.opened()).isFalse();

        at.take(new Input.Back());
        at.await(AssistedView.Answered.class);
        at.take(new Input.Done());
        at.await(AssistedView.Waiting.class);
        at.take(number(own));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        assertThat(at.await(AssistedView.Overriding.class, it -> it.objection().isPresent()).objection())
                .as("refusing to be looked up is no way round")
                .contains(new Objection.OwnDocument());
        assertThat(at.opened()).isFalse();
    }

    @Test
    void withoutItsStaffBookTheDeskSaysSoAndTheGateGoesOn() throws Exception {
        Files.delete(home().staff().resolve("staff.mv.db"));
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));

        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        AssistedView.SignedOut out = at.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
        assertThat(out.objection()).contains(new Objection.NotSignedIn(new SignIn.Unavailable()));

        at.gate.screen.scan(at.gate.code(Traveller.COMMUTER));
        assertThat(at.gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void anEmptyBookIsAFirstStartAndItsFirstSupervisorWorksAtOnce() throws Exception {
        for (Path file : filesIn(home().staff())) {
            Files.delete(file);
        }
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        assertThat(isFirstStart(at)).isTrue();

        assertThat(enrolFirst(at, "111111")).isEqualTo(PinChange.TOO_EASY);
        assertThat(enrolFirst(at, AssistedGate.CHIEF_PIN)).isEqualTo(PinChange.CHANGED);
        assertThat(isFirstStart(at)).isFalse();
        assertThat(enrolFirst(at, AssistedGate.CHIEF_PIN)).isEqualTo(PinChange.WRONG);
        at.take(new Input.SignIn(AssistedGate.CHIEF.text(), typed(AssistedGate.CHIEF_PIN)));
        at.await(AssistedView.Waiting.class);
    }

    private static boolean isFirstStart(AssistedGate at) throws Exception {
        var told = new java.util.concurrent.CompletableFuture<Boolean>();
        at.gate.desk().tellFirstStart(told::complete);
        return told.get(30, java.util.concurrent.TimeUnit.SECONDS);
    }

    private static PinChange enrolFirst(AssistedGate at, String pin) throws Exception {
        var told = new java.util.concurrent.CompletableFuture<PinChange>();
        at.gate.desk().enrolFirst(AssistedGate.CHIEF, typed(pin), told::complete);
        return told.get(30, java.util.concurrent.TimeUnit.SECONDS);
    }

    @Test
    void whoHasNothingGetsASlipByTheSitesProcedureAndItPassesAtTheGate() throws Exception {
        StationSettings before = StationSettings.read(home().settings());
        new StationSettings(before.region(), SiteKind.RESIDENTIAL, before.rootFingerprint(), true)
                .write(home().settings());
        AssistedGate at = staffed();
        at.take(new Input.NothingToShow());
        Passage unseen = at.await(AssistedView.Answered.class).passage();
        Procedure procedure = Procedures.shipped()
                .of(at.gate.station.settings().site(), unseen.verdict().reasons());
        at.take(new Input.FollowProcedure());
        List<String> answers = toSlip(procedure, procedure.first()).orElseThrow();
        for (int given = 0; given < answers.size(); given++) {
            int sofar = given;
            at.await(AssistedView.InProcedure.class, it -> it.answers().size() == sofar);
            at.take(new Input.Answer(answers.get(given)));
        }
        at.await(AssistedView.Confirming.class);
        at.take(new Input.Confirm());
        AssistedView.SlipReady ready = at.await(AssistedView.SlipReady.class);
        until("the barrier has moved", at::opened);

        at.gate.desk().inFront(false);
        at.gate.answer();
        at.gate.screen.scan(ready.slip().text());
        Passage shown = at.gate.answer();
        assertThat(shown.verdict().reasons()).containsExactly(Reason.TEMPORARY_SLIP);
        assertThat(shown.verdict()).isInstanceOf(Verdict.Pass.class);
    }

    /// The names of the choices that lead to a slip.
    private static Optional<List<String>> toSlip(Procedure procedure, Question question) {
        for (Question.Choice choice : question.choices()) {
            Optional<List<String>> rest =
                    switch (procedure.after(question, choice)) {
                        case Procedure.Next.Ask(Question next) -> toSlip(procedure, next);
                        case Procedure.Next.End(Outcome end) ->
                            end.kind() == Outcome.Kind.SLIP ? Optional.of(List.of()) : Optional.empty();
                    };
            if (rest.isPresent()) {
                return Optional.of(Stream.concat(Stream.of(choice.name()), rest.get().stream()).toList());
            }
        }
        return Optional.empty();
    }

    @Test
    void nothingOfAnybodyStandsInTheStationsFilesOrInTheProgramsLog() throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        root.addAppender(said);
        Person person = plainGreen(0);
        try {
            AssistedGate at = staffed();
            at.gate.module.lay(card(person));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class);
            at.take(number(plainGreen(1)));
            at.await(AssistedView.AskingConsent.class);
            at.take(new Input.Refuse());
            at.await(AssistedView.ConsentRefused.class);
            at.take(new Input.CallSupervisor());
            at.await(AssistedView.Overriding.class);
            at.take(letThrough("13800138000", AssistedGate.WRONG_PIN));
            at.await(AssistedView.Overriding.class, it -> it.objection().isPresent());
            assertThat(at.view().steps()).contains(Step.OVERRIDE);
            closeGate();
        } finally {
            root.detachAppender(said);
        }
        List<String> secrets = List.of(
                person.documentNumber(), plainGreen(1).documentNumber(), AssistedGate.GUARD_PIN, "13800138000");
        for (String secret : secrets) {
            assertThat(said.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
            for (Path file : filesIn(home().folder())) {
                String inside = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(inside.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                        .as("somebody in %s", file.getFileName())
                        .isFalse();
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
