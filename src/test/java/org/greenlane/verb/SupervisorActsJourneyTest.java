package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.greenlane.audit.Entry;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SearchReason;
import org.junit.jupiter.api.Test;

/// What a supervisor does at their desk stands in the log: searches, incidents, changes of staff, exports.
class SupervisorActsJourneyTest extends AtSupervisorsDesk {
    @Test
    void theLogIsSearchedAndForOnePersonOnlyByTheirDocumentAndAReasonThatIsInTheLogFirst() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("log"), Language.ENGLISH)) {
            signInAtStaffsDesk(at);
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
            at.touch("question-back");
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
            at.reads("Exported, and recorded in the log", "greenlane audit verify");
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
