package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.greenlane.Gate;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.audit.Verification;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoHelp;
import org.greenlane.demo.DemoShift;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.Look;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DemoShiftTest {
    private static final List<Traveller> WHO = List.of(Traveller.COMMUTER, Traveller.TURNED_RED, Traveller.ANNOUNCED, Traveller.GRANDFATHER, Traveller.CARD_OF_RED);
    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(90)
    void aShiftThroughTheRealCameraAndWindowEndsInTheLog() throws Exception {
        StationHome home = new StationHome(folder.resolve("station"));
        Clock clock = Clock.systemUTC();
        HealthBoard board = new HealthBoard();
        DemoAuthority authority = DemoStation.prepare(home, clock);
        DemoStaff.enrol(home, clock);
        DemoGear gear = DemoGear.inThisProgram();
        HardwareProfile profile = HardwareProfile.find("demo");
        DemoShift shift = new DemoShift();
        try (Travellers tray = gear.travellers(authority, profile, clock);
                Station station = Station.open(home, clock, board, Station.Recording.LOG);
                KioskWindow window = KioskWindow.open(
                        station, settings(gear, profile, tray), board, clock, () -> {}, shift::answered)) {
            long enrolled = station.log().orElseThrow().size();
            List<DemoShift.Line> lines =
                    shift.run(WHO, window.place(tray), line -> window.picture(picture(line)));

            assertThat(lines).extracting(DemoShift.Line::traveller).containsExactlyElementsOf(WHO);
            assertThat(lines).allMatch(DemoShift.Line::isAsExpected);
            assertThat(lines).extracting(line -> line.passage().number()).containsExactlyElementsOf(
                    LongStream.rangeClosed(enrolled + 1, enrolled + WHO.size()).boxed().toList());
            assertThat(station.log().orElseThrow().verify()).isInstanceOfSatisfying(
                    Verification.Whole.class, whole -> assertThat(whole.size()).isEqualTo(enrolled + WHO.size()));
            assertThat(board.faults()).isEmpty();
            assertThat(board.devices()).allMatch(DeviceState::working).extracting(DeviceState::kind)
                    .contains(DeviceState.Kind.CAMERA, DeviceState.Kind.ID_READER, DeviceState.Kind.LOG, DeviceState.Kind.CLOCK);
            for (DemoShift.Line line : lines) {
                assertThat(ImageIO.read(picture(line).toFile()).getWidth()).isEqualTo(1280);
            }
            assertThatAWomanWithoutPhoneIsHelped(window, tray);
        }
    }

    /// Under load the gate may see somebody once more who has been answered.
    @Test
    void whatTheGateStillSeesOfTheOneBeforeIsNotTheNextOnes() throws Exception {
        DemoShift shift = new DemoShift();
        AtomicReference<Traveller> there = new AtomicReference<>(Traveller.COMMUTER);
        DemoShift.Place place = new DemoShift.Place(
                traveller -> {
                    there.set(traveller);
                    shift.answered(answer(traveller));
                },
                () -> shift.answered(answer(there.get())),
                () -> {});
        List<DemoShift.Line> lines = shift.run(List.of(Traveller.COMMUTER, Traveller.TURNED_RED), place, _ -> {});
        assertThat(lines).extracting(DemoShift.Line::traveller).containsExactly(Traveller.COMMUTER, Traveller.TURNED_RED);
        assertThat(lines).allMatch(DemoShift.Line::isAsExpected);
    }

    private static Gate.Answer answer(Traveller traveller) {
        Verdict verdict = traveller.expected() == Traveller.Expected.PASS
                ? new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN))
                : new Verdict.Stop(Reason.RED);
        PersonResult person = PersonResult.nobody(verdict);
        return new Gate.Answer(Passage.of(Instant.EPOCH, CodeKind.NATIVE, List.of(person)), Duration.ZERO);
    }

    private static void assertThatAWomanWithoutPhoneIsHelped(KioskWindow window, Travellers tray) throws Exception {
        StaffScreen staff = window.staff().orElseThrow();
        DemoHelp help = new DemoHelp(staff::take);
        staff.watch(help::shown);
        staff.toFront();
        DemoHelp.Line line = help.run(
                        tray::layCardWithoutPhone, view -> window.picture(PICTURES.resolve("shift-desk-" + view + ".png")))
                .orElseThrow();
        assertThat(line.isAsExpected()).isTrue();
        assertThat(line.passage().assistance().flatMap(Assistance::consent))
                .contains(new Consent(Consent.Way.SPOKEN, "en"));
        assertThat(PICTURES.resolve("shift-desk-consent.png")).exists();
        assertThat(PICTURES.resolve("shift-desk-answer.png")).exists();
    }

    private static Path picture(DemoShift.Line line) throws IOException {
        String name = line.traveller().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PICTURES.resolve("shift-" + name + ".png");
    }

    private static KioskSettings settings(DemoGear gear, HardwareProfile profile, Travellers tray) {
        return new KioskSettings(
                "demo",
                List.of(gear.camera().choice("Demo camera")),
                gear.serial(profile),
                new HardwareProfile.SoundSettings(false),
                Language.ENGLISH,
                Look.LIGHT,
                true,
                false,
                false,
                profile.assisted(),
                Optional.of(tray));
    }
}
