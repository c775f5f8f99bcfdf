package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.desk.Screen;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SiteKind;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PortSeen;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor's hands at a gate that becomes something else, in the real windows: it is closed, changed and opened again by
/// the program itself.
@Timeout(180)
class StationChangeJourneyTest {
    private static final String READER = "Card reader";

    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSiteIsChangedWithTheAssistantAndUndoneByOneTouch() throws Exception {
        StationHome home;
        try (StationToChange at = new StationToChange(folder, List.of(), List.of(), LONG)) {
            home = at.home;
            AtTheScreen page = at.page();
            page.reads("Site: Railway station", "Begins in\nEnglish", "There is nothing to undo");
            page.touch("station-site");
            page.reads("Nobody passes until the gate is open again");
            page.touch("station-close-gate");
            AtTheScreen assistant = at.assistant();
            assistant.reads("Where does the gate stand?");
            assistant.touch("site-PARK");
            assistant.touch("setup-next");
            assistant.reads("Railway station, region 990100 → Park, region 990100");
            assistant.touch("setup-language");
            assistant.touch("setup-next");
            StationToChange.typeAndEnter("402818");
            assistant.reads("F-730");
            assertThat(StationSettings.read(home.settings()).site()).isEqualTo(SiteKind.STATION);
            StationToChange.typeAndEnter(StationToChange.PIN);

            AtTheScreen again = at.page();
            again.reads("Site: Park", "Undo brings back: Site: Railway station");
            StationSettings park = StationSettings.read(home.settings());
            assertThat(park.site()).isEqualTo(SiteKind.PARK);
            assertThat(park.start().language()).as("the assistant's own language is not the station's").contains("en");
            again.touch("station-undo");
            again.reads("Undo brings back: Site: Railway station", "Nobody passes until the gate is open again");
            StationToChange.typeAndEnter("402818");
            again.reads("is wrong");
            StationToChange.typeAndEnter(StationToChange.PIN);
            at.page().reads("Site: Railway station", "Undo brings back: Site: Park");
        }
        assertThat(sitesInTheLog(home)).containsExactly(SiteKind.PARK, SiteKind.STATION);
    }

    @Test
    void languageAndLookAreChangedOnThePageAndWhoeverLeavesTheAssistantChangesNothing() throws Exception {
        StationHome home;
        try (StationToChange at = new StationToChange(folder, List.of(), List.of(), LONG)) {
            home = at.home;
            AtTheScreen page = at.page();
            page.touch("station-begins");
            page.touch("begins-zh");
            page.touch("begins-dark");
            page.touch("station-change");
            page.touch("station-close-gate");
            AtTheScreen chinese = at.page();
            chinese.reads("默认：\n中文，深色");
            assertThat(chinese.stage().getScene().getRoot().getStyleClass()).contains("look-dark");
            chinese.touch("station-root");
            chinese.touch("station-close-gate");
            AtTheScreen assistant = at.assistant();
            assistant.touch("setup-leave");
            assistant.touch("setup-leave-all");
            at.page().reads("默认：\n中文，深色");
        }
        StationSettings.Start start = StationSettings.read(home.settings()).start();
        assertThat(start.language()).contains("zh");
        assertThat(start.look()).contains("dark");
        assertThat(sitesInTheLog(home)).containsExactly(SiteKind.STATION);
    }

    @Test
    void aReaderIsFoundOnAnotherPortAndWorksThereFromThenOn() throws Exception {
        SimulatedModule module = new SimulatedModule();
        AtomicInteger answered = new AtomicInteger();
        try (PseudoTerminal silent = new PseudoTerminal();
                PseudoTerminal answering = new PseudoTerminal()) {
            Thread.ofVirtual().start(() -> {
                for (byte[] asked = answering.read(); asked.length > 0; asked = answering.read()) {
                    answered.incrementAndGet();
                    answering.write(module.answer(asked, asked.length));
                }
            });
            List<PortSeen> ports = List.of(
                    new PortSeen(silent.path(), "nothing hangs on it", Optional.empty()),
                    new PortSeen(answering.path(), "a card reader", Optional.empty()));
            SerialSettings reader = new SerialSettings.IdReader(READER, new PortName.File(silent.path()), 115_200);
            try (StationToChange at = new StationToChange(folder, List.of(reader), ports, LONG)) {
                AtTheScreen page = at.page();
                page.touch("station-devices");
                page.touch("station-close-gate");
                AtTheScreen assistant = at.assistant();
                assistant.touch("port-of-1");
                assistant.reads("On which port is this? ID reader", "nothing hangs on it", "a card reader");
                assistant.touch("port-" + Path.of(answering.path()).getFileName());
                assistant.reads("answers: lay a card on it");
                assistant.touch("setup-back");
                assistant.reads("ID reader · " + silent.path());
                assistant.touch("port-of-1");
                assistant.reads("On which port is this? ID reader", "nothing hangs on it", "a card reader");
                assistant.touch("port-" + Path.of(answering.path()).getFileName());
                assistant.reads("answers: lay a card on it");
                assistant.touch("ports-done");
                assistant.touch("setup-next");
                assistant.touch("setup-next");
                StationToChange.typeAndEnter(StationToChange.PIN);
                at.page().reads(READER + " →\n" + answering.path());
                int before = answered.get();
                Screen.until(() -> answered.get() > before);
                assertThat(StationSettings.read(at.home.settings()).start().ports())
                        .containsEntry(READER, new PortName.File(answering.path()));
            }
        }
    }

    @Test
    void anAssistantThatNobodyTouchesIsLeftAndTheGateOpensAgain() throws Exception {
        StationHome home;
        try (StationToChange at = new StationToChange(folder, List.of(), List.of(), Duration.ofSeconds(2))) {
            home = at.home;
            AtTheScreen page = at.page();
            page.touch("station-site");
            page.touch("station-close-gate");
            at.assistant();
            at.page().reads("Site: Railway station", "There is nothing to undo");
        }
        assertThat(sitesInTheLog(home)).isEmpty();
    }

    private static List<SiteKind> sitesInTheLog(StationHome home) throws Exception {
        try (Station station =
                Station.open(home, InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            return station.log().orElseThrow().read(0, 500).stream()
                    .filter(Entry.OfStation.class::isInstance)
                    .map(entry -> ((Entry.OfStation) entry).event())
                    .filter(Event.StationChanged.class::isInstance)
                    .map(Event.StationChanged.class::cast)
                    .peek(change -> assertThat(change.operator()).contains(new OperatorId(StationToChange.CHIEF)))
                    .map(Event.StationChanged::site)
                    .toList();
        }
    }
}
