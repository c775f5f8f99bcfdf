package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.greenlane.StationHome;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SearchReason;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor's hands at the whole station: the real window, gate, staff book and log.
@Timeout(120)
class SupervisorJourneyTest {
    private static final String CHIEF = "S-01";
    private static final String CHIEF_PIN = "402819";
    private static final String GUARD = "G-01";
    private static final String GUARD_PIN = "739104";
    private static final Duration IDLE = Duration.ofMinutes(4);

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void aDemoStation() throws Exception {
        StationHome home = new StationHome(folder.resolve("template"));
        DemoStation.prepare(home, Clock.systemUTC());
        DemoStaff.enrol(home, Clock.systemUTC());
    }

    private static StationHome copy(String name) throws IOException {
        Path template = folder.resolve("template");
        try (Stream<Path> files = Files.walk(template)) {
            for (Path from : files.toList()) {
                Path to = folder.resolve(name).resolve(template.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return new StationHome(folder.resolve(name));
    }

    private static void enter(StationAtWork at, String number, String pin) {
        Screen.type(KeyCode.F4);
        at.node("office-sign-in");
        at.typeAndEnter(number);
        at.typeAndEnter(pin);
    }

    private static void help(StationAtWork at, Traveller traveller) {
        at.lay(traveller);
        at.touch("consent-SPOKEN");
        at.reads("PASS");
        at.takeCard();
        at.touch("step-done");
    }

    @Test
    void aSupervisorSeesTodayWhileItHappensAndTheDeskLocksItself() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("today"), Language.ENGLISH)) {
            Parent gate = at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
            at.reads("Nobody has come today");
            long before = at.station.log().orElseThrow().size();
            at.reads(String.valueOf(before));
            at.picture("supervisor-today", Language.ENGLISH);
            Parent office = at.inFront(OfficeScreen.class);

            at.clock.setOn(IDLE);
            assertThat(at.selfService()).isSameAs(gate);
            assertThat(StationAtWork.saidBy(office)).doesNotContain(CHIEF, "Passages today");
            assertThat(at.station.staff().orElseThrow().isSignedIn(new OperatorId(CHIEF))).isFalse();
        }
    }

    @Test
    void aGuardHasNoBusinessThere() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("guard"), Language.ENGLISH)) {
            at.selfService();
            enter(at, GUARD, GUARD_PIN);
            at.reads("Only supervisors and technicians work here.");
            assertThat(at.station.staff().orElseThrow().isSignedIn(new OperatorId(GUARD))).isFalse();
        }
    }

    @Test
    void aSupervisorWhoWorksAtTheStaffsDeskNeedNotSignInAgainAndEndsTheShiftWithASignedCheckpoint() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("shift"), Language.ENGLISH)) {
            at.selfService();
            at.node("assisted-lane");
            Screen.type(KeyCode.F2);
            at.node("step-sign-in");
            at.signIn(CHIEF, CHIEF_PIN);
            at.reads("Lay a card or passport down");
            help(at, Traveller.GRANDFATHER);
            at.touch("supervisors-desk");
            at.reads("with consent 1", "by document 1");
            at.picture("supervisor-helped", Language.ENGLISH);
            at.touch("end-shift");
            at.reads("The shift is over");
            at.picture("supervisor-shift-over", Language.ENGLISH);
            String note = Files.readString(folder.resolve("shift").resolve("log").resolve("checkpoints")).strip() + "\n";
            NoteKey key = NoteKey.ofVkey(Files.readString(folder.resolve("shift").resolve("station.pub")).strip());
            assertThat(TreeCheckpoint.open(note, key).size()).isEqualTo(at.station.log().orElseThrow().size());
            at.touch("shift-over-done");
            at.staff();
            assertThat(at.station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(at.board.faults()).isEmpty();
        }
    }

    @Test
    void goingToTheGateLocksTheDeskAndOnlyTheShiftsEndSignsOutAndSignsTheLog() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("visit"), Language.ENGLISH)) {
            at.selfService();
            Path checkpoints = folder.resolve("visit").resolve("log").resolve("checkpoints");
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
            at.reads("Lock");
            at.touch("office-leave");
            at.selfService();
            Screen.until(() -> !at.station.staff().orElseThrow().isSignedIn(new OperatorId(CHIEF)));
            assertThat(acts(at, Event.Staffing.class).getLast().kind()).isEqualTo(Event.Staffing.Kind.LOCKED_ITSELF);
            assertThat(checkpoints).doesNotExist();

            enter(at, CHIEF, CHIEF_PIN);
            at.touch("end-shift");
            at.reads("The shift is over");
            assertThat(acts(at, Event.Staffing.class).getLast().kind()).isEqualTo(Event.Staffing.Kind.SIGNED_OUT);
            String note = Files.readString(checkpoints).strip() + "\n";
            NoteKey key = NoteKey.ofVkey(Files.readString(folder.resolve("visit").resolve("station.pub")).strip());
            assertThat(TreeCheckpoint.open(note, key).size()).isEqualTo(at.station.log().orElseThrow().size());
        }
    }

    @Test
    void whoeverIsAtTheDeskWhenTheProgramEndsIsSignedOutAndTheLogIsSigned() throws Exception {
        Path log = folder.resolve("closing").resolve("log").resolve("checkpoints");
        try (StationAtWork at = new StationAtWork(copy("closing"), Language.ENGLISH)) {
            at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
        }
        assertThat(log).exists();
    }

    private static <E extends Event.OfStaff> List<E> acts(StationAtWork at, Class<E> kind) throws Exception {
        return at.station.log().orElseThrow().read(1, 1000).stream()
                .filter(Entry.OfStaff.class::isInstance)
                .map(entry -> ((Entry.OfStaff) entry).event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void theLogIsSearchedAndForOnePersonOnlyByTheirDocumentAndAReasonThatIsInTheLogFirst() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("log"), Language.ENGLISH)) {
            at.selfService();
            at.node("assisted-lane");
            Screen.type(KeyCode.F2);
            at.node("step-sign-in");
            at.signIn(CHIEF, CHIEF_PIN);
            at.reads("Lay a card or passport down");
            help(at, Traveller.GRANDFATHER);
            // Another card in between: the same one again so soon might not have been taken away.
            help(at, Traveller.SCHOOLCHILD);
            at.touch("supervisors-desk");
            at.touch("tab-LOG");
            at.reads("Signed in");
            at.touch("filter-KIND");
            at.touch("choice-ASSISTED");
            at.reads("Passed");
            at.picture("supervisor-log", Language.ENGLISH);
            assertThat(acts(at, Event.PersonSearched.class)).isEmpty();

            at.touch("one-person");
            at.touch("search-COMPLAINT");
            at.reads("Lay their document on the reader");
            assertThat(acts(at, Event.PersonSearched.class)).isEmpty();
            long passages = passages(at);
            at.lay(Traveller.GRANDFATHER);
            at.node("end-person");
            at.reads("Passed");
            assertThat(acts(at, Event.PersonSearched.class)).singleElement().satisfies(search -> {
                assertThat(search.operator()).isEqualTo(new OperatorId(CHIEF));
                assertThat(search.reason()).isEqualTo(SearchReason.COMPLAINT);
            });
            assertThat(passages(at)).isEqualTo(passages);
            Parent office = at.inFront(OfficeScreen.class);
            String pseudonym = at.station.log().orElseThrow().read(1, 1000).stream()
                    .filter(Entry.OfPassage.class::isInstance)
                    .flatMap(entry -> ((Entry.OfPassage) entry).people().stream())
                    .flatMap(person -> person.pseudonym().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(StationAtWork.saidBy(office)).doesNotContain(pseudonym);
            at.takeCard();
            at.touch("end-person");
            at.reads("One person…");
        }
    }

    private static long passages(StationAtWork at) throws Exception {
        return at.station.log().orElseThrow().read(1, 1000).stream().filter(Entry.OfPassage.class::isInstance).count();
    }

    @Test
    void anIncidentIsNotedAboutAPassageThatThereIs() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("incident"), Language.ENGLISH)) {
            at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.touch("tab-INCIDENTS");
            at.touch("incident-write");
            at.touch("incident-FORGERY");
            Screen.type(KeyCode.DIGIT9, KeyCode.DIGIT9);
            at.touch("incident-record");
            at.reads("Write down what happened.");
            Screen.fx(() -> ((TextField) at.stage.getScene().lookup("#note")).setText("lent by a friend"));
            at.touch("incident-record");
            at.reads("No passage has this number.");
            Screen.click(Screen.fx(() -> at.stage.getScene().lookup(".entry")));
            Screen.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
            at.touch("incident-record");
            at.node("incident-write");
            at.reads("Forged or lent code");
            assertThat(acts(at, Event.IncidentNoted.class)).singleElement().satisfies(incident -> {
                assertThat(incident.kind()).isEqualTo(IncidentKind.FORGERY);
                assertThat(incident.note()).isEqualTo("lent by a friend");
                assertThat(incident.passage()).isEmpty();
            });
        }
    }

    @Test
    void aSupervisorChangesStaffAndTakesARoleBackButNotTheLastSupervisor() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("staff"), Language.ENGLISH)) {
            at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.touch("tab-STAFF");
            at.touch("member-G-02");
            at.touch("staff-role");
            at.touch("role-TECHNICIAN");
            at.reads("Done, and in the log.");
            at.touch("staff-undo");
            at.touch("member-S-01");
            at.touch("staff-dismiss");
            at.touch("staff-dismiss-now");
            at.reads("This is the last supervisor.");
            at.touch("staff-back");
            at.touch("staff-back");
            at.touch("staff-enrol");
            at.touch("role-GUARD");
            at.typeAndEnter("G-03");
            at.typeAndEnter("918274");
            at.reads("G-03", "Done, and in the log.");
            assertThat(acts(at, Event.StaffChanged.class))
                    .extracting(change -> change.whom() + " " + change.kind())
                    .endsWith("G-02 ROLE_CHANGED", "G-02 ROLE_CHANGED", "G-03 ENROLLED");
        }
    }

    @Test
    void anExportLeavesIntoAFolderAndTheLogSaysWhatLeftAndByWhom() throws Exception {
        Path out = Files.createDirectories(folder.resolve("taken-away"));
        String before = System.setProperty("user.home", out.toString());
        try (StationAtWork at = new StationAtWork(copy("export"), Language.ENGLISH)) {
            at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.touch("tab-EXPORT");
            at.touch("range-TODAY");
            at.touch("form-PDF");
            at.touch("export-next");
            at.reads("taken-away");
            Screen.fx(() -> Screen.all(at.stage.getScene().getRoot())
                    .filter(node -> String.valueOf(node.getAccessibleText()).startsWith("taken-away"))
                    .findFirst()
                    .ifPresent(Screen::click));
            at.touch("folder-use");
            at.touch("export-now");
            at.reads("It has left", "greenlane audit verify");
            assertThat(acts(at, Event.Exported.class)).singleElement().satisfies(exported -> {
                assertThat(exported.operator()).isEqualTo(new OperatorId(CHIEF));
                assertThat(exported.content()).isEqualTo(Event.Exported.Content.PSEUDONYMS);
                at.reads(exported.hash().substring(0, 16));
            });
            try (Stream<Path> left = Files.list(out)) {
                assertThat(left).hasSize(1);
            }
        } finally {
            System.setProperty("user.home", before);
        }
    }
}
