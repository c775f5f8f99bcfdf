package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.greenlane.audit.Entry;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SignIn;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Settlement;
import org.greenlane.lane.assisted.Step;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A shift at the desk by nothing but scanners, one on its line and one that types: badges, the sheet of commands, and what visitors show.
@Timeout(120)
class ScannerAloneTest {
    private static final BadgeCode GUARDS = BadgeCode.fresh(new SecureRandom());
    private static final BadgeCode OTHERS = BadgeCode.fresh(new SecureRandom());
    private static final BadgeCode CHIEFS = BadgeCode.fresh(new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private @Nullable AssistedGate opened;
    private @Nullable PseudoTerminal scanner;

    @BeforeEach
    void aDeskWithAScannerAndNobodyAtIt() throws Exception {
        said.start();
        root().addAppender(said);
        Path template = AssistedGate.template(folder);
        AssistedGate at = new AssistedGate(
                new StationHome(template),
                Files.createDirectory(folder.resolve("ports")),
                new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        opened = at;
        at.gate.plugInReader();
        scanner = at.gate.scanner.in();
        at.gate.mrz.in();
        at.gate.relay.in(at.gate.told);
        until("all devices work", () -> at.gate.board.faults().isEmpty() && at.gate.cue().isPresent());
        badges(at.gate.station.staff().orElseThrow());
        at.gate.desk().inFront(true);
    }

    private static void badges(StaffBook book) {
        assertThat(book.signIn(AssistedGate.CHIEF, AssistedGate.CHIEF_PIN.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        give(book, AssistedGate.GUARD, GUARDS);
        give(book, AssistedGate.OTHER, OTHERS);
        give(book, AssistedGate.CHIEF, CHIEFS);
        book.signOut(AssistedGate.CHIEF);
    }

    private static void give(StaffBook book, OperatorId whom, BadgeCode badge) {
        assertThat(book.roster().giveBadge(AssistedGate.CHIEF, whom, badge)).isEqualTo(new Act.Done());
    }

    private static ch.qos.logback.classic.Logger root() {
        return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @AfterEach
    void close() {
        AssistedGate open = opened;
        if (open != null) {
            open.close();
        }
        root().detachAppender(said);
    }

    private AssistedGate at() {
        return Objects.requireNonNull(opened);
    }

    private void scan(String text) {
        Objects.requireNonNull(scanner).write((text + "\r").getBytes(StandardCharsets.US_ASCII));
    }

    private void scan(LaneCommand command) {
        scan(at().gate.station.commands().text(command));
    }

    /// A code on a line ends with its silence. What is not answered one by one comes from a scanner that types.
    private void type(LaneCommand command) {
        at().gate.screen.scan(at().gate.station.commands().text(command));
    }

    private void scanPin(BadgeCode badge, String pin) {
        at().gate.screen.scan(badge.text());
        pin.chars().forEach(digit -> type(LaneCommand.valueOf("DIGIT_" + (char) digit)));
        type(LaneCommand.CONFIRM);
    }

    @Test
    void aShiftByAScannerAlone() throws Exception {
        scan(GUARDS.text());
        assertThat(at().await(AssistedView.Waiting.class).operator()).isEqualTo(AssistedGate.GUARD);

        passesByCode(Traveller.COMMUTER);
        isLookedUpByThePrintedNumberAndAgreesInEnglish();
        answersTheProcedure();
        isLetThroughByASupervisor(Traveller.RED);

        scan(LaneCommand.HAND_OVER);
        at().await(AssistedView.SignedOut.class, it -> it.why() == AssistedView.Why.HANDED_OVER);
        scan(CHIEFS.text());
        assertThat(at().await(AssistedView.SignedOut.class, it -> it.objection().isPresent()).objection())
                .as("a supervisor's badge alone opens nothing")
                .contains(new Objection.PinToo());
        scanPin(CHIEFS, AssistedGate.CHIEF_PIN);
        assertThat(at().await(AssistedView.Waiting.class).operator()).isEqualTo(AssistedGate.CHIEF);
        scan(LaneCommand.SIGN_OUT);
        at().await(AssistedView.SignedOut.class);
        thePinStandsNowhere();
    }

    private void passesByCode(Traveller visitor) throws IOException {
        scan(at().gate.code(visitor));
        assertThat(at().await(AssistedView.Answered.class).passage().verdict()).isInstanceOf(Verdict.Pass.class);
        until("the barrier has moved", at()::opened);
        next();
    }

    private void next() {
        scan(LaneCommand.DONE);
        at().await(AssistedView.Waiting.class);
    }

    private void isLookedUpByThePrintedNumberAndAgreesInEnglish() {
        scan(org.greenlane.code.PrintedNumber.of(new SyntheticPeople(DemoAuthority.SEED)
                        .person(0)
                        .subject(key()))
                .text());
        at().await(AssistedView.AskingConsent.class);
        scan(LaneCommand.NEXT_LANGUAGE);
        at().await(AssistedView.AskingConsent.class, it -> it.language().equals("en"));
        scan(LaneCommand.CONSENT_SPOKEN);
        at().await(AssistedView.Answered.class);
        next();
    }

    private byte[] key() {
        try {
            return org.greenlane.authority.Authority.open(
                            new StationHome(folder.resolve("template")).demoAuthority())
                    .subjectKey();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The first answer to each question, whatever it comes to.
    private void answersTheProcedure() {
        scan(LaneCommand.NOTHING_TO_SHOW);
        at().await(AssistedView.Answered.class);
        scan(LaneCommand.PROCEDURE);
        at().await(AssistedView.InProcedure.class);
        for (int answered = 0; at().view() instanceof AssistedView.InProcedure; answered++) {
            int before = answered;
            // The same answer twice in a moment is one: a phone before a scanner is read again and again.
            scan(before % 2 == 0 ? LaneCommand.CHOICE_A : LaneCommand.CHOICE_B);
            until("the next question", () -> !(at().view() instanceof AssistedView.InProcedure asked)
                    || asked.answers().size() > before);
        }
        at().await(AssistedView.Confirming.class);
        scan(LaneCommand.CONFIRM);
        until("it is recorded", () -> at().view() instanceof AssistedView.Settled
                || at().view() instanceof AssistedView.SlipReady);
        next();
    }

    private void isLetThroughByASupervisor(Traveller visitor) throws IOException {
        scan(at().gate.code(visitor));
        assertThat(at().await(AssistedView.Answered.class).passage().verdict()).isInstanceOf(Verdict.Stop.class);
        scan(LaneCommand.SUPERVISOR);
        at().await(AssistedView.Overriding.class);
        type(LaneCommand.REASON_ESCORTED);
        scanPin(OTHERS, AssistedGate.OTHER_PIN);
        at().await(AssistedView.Overriding.class, it -> it.objection()
                .filter(Objection.WrongRole.class::isInstance)
                .isPresent());
        type(LaneCommand.REASON_ESCORTED);
        scanPin(CHIEFS, AssistedGate.CHIEF_PIN);
        assertThat(at().await(AssistedView.Settled.class).settlement())
                .isEqualTo(new Settlement.Overridden(AssistedGate.CHIEF, OverrideReason.ESCORTED));
        next();
    }

    private void thePinStandsNowhere() throws Exception {
        List<Entry> entries = at().gate.station.log().orElseThrow().read(1, 1000);
        assertThat(entries).anyMatch(entry -> entry instanceof Entry.OfStaff(_, _, Event.Overridden _, _));
        assertThat(entries.toString()).doesNotContain(AssistedGate.CHIEF_PIN, "GLC:", "GLB:");
        assertThat(said.list)
                .noneMatch(event -> event.getFormattedMessage().contains(AssistedGate.CHIEF_PIN)
                        || event.getFormattedMessage().contains("GLC:")
                        || event.getFormattedMessage().contains("GLB:"));
    }

    @Test
    void aColleagueAgreesToALookUpByBadgeAndScannedPin() {
        scan(GUARDS.text());
        at().await(AssistedView.Waiting.class);
        SyntheticPeople people = new SyntheticPeople(DemoAuthority.SEED);
        for (int person = 0; !(at().view() instanceof AssistedView.NeedsApproval); person++) {
            at().take(new Input.TypeNumber("10", typed(people.person(person).documentNumber())));
            until("asked", () -> at().view().steps().contains(Step.AGREE) || at().view().steps().contains(Step.APPROVE));
            if (at().view() instanceof AssistedView.AskingConsent) {
                scan(LaneCommand.CONSENT_SPOKEN);
                at().await(AssistedView.Answered.class);
                scan(LaneCommand.DONE);
                at().await(AssistedView.Waiting.class);
            }
        }
        scan(OTHERS.text());
        assertThat(at().await(AssistedView.NeedsApproval.class, it -> it.objection().isPresent()).objection())
                .contains(new Objection.PinToo());
        scanPin(OTHERS, AssistedGate.OTHER_PIN);
        at().await(AssistedView.AskingConsent.class);
        scan(LaneCommand.CONSENT_SHEET);
        assertThat(at().await(AssistedView.Answered.class).passage().assistance().orElseThrow().approver())
                .contains(AssistedGate.OTHER);
    }

    @Test
    void aWrongDigitIsAWrongTryAndChangesNothing() {
        scanPin(CHIEFS, AssistedGate.WRONG_PIN);
        assertThat(at().await(AssistedView.SignedOut.class, it -> it.objection()
                                .filter(Objection.NotSignedIn.class::isInstance)
                                .isPresent())
                        .objection())
                .contains(new Objection.NotSignedIn(new SignIn.Wrong(2)));
    }
}
