package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoHelp;
import org.greenlane.demo.DemoShift;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.demo.TravellerWords;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Look;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`: a shift of made-up travellers through the whole real station, with or without a display.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Lets made-up travellers pass the gate, one of them with the help of staff, and tells what it answered.",
        footerHeading = "%n",
        footer = {
            "Everything behind the simulated camera is the real thing: decoding, signatures, statuses,",
            "log, screen. A picture of the screen at each answer is left in the folder of --screens.",
            "",
            "Exit codes: 0 everybody was answered as they should be; 1 somebody was not.",
            "",
            "Examples:",
            "  greenlane demo --language zh --screens pictures",
            "  greenlane demo --travellers commuter,forger"
        })
final class DemoVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--screens", paramLabel = "FOLDER", description = "Where pictures go (default: screens in the home).")
    private @Nullable Path screens;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "en, zh or ko (default: en).")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--travellers",
            paramLabel = "NAME",
            split = ",",
            description = "Only these, at the gate: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Traveller> travellers;

    @Option(names = "--full-screen", description = "On the whole screen, not in a window.")
    private boolean fullScreen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SetupException, DeskException, VerbException, InterruptedException, IOException {
        StationWindow.begin();
        StationHome folder = home.home();
        Clock clock = Clock.system(ZoneId.systemDefault());
        out().println("Preparing made-up keys, " + DemoAuthority.PEOPLE + " people and a station in " + folder.folder());
        out().flush();
        DemoAuthority authority = DemoStation.prepare(folder, clock);
        DemoStaff.enrol(folder, clock);
        DemoGear gear = DemoGear.inThisProgram();
        HardwareProfile profile = Profiles.find("demo");
        HealthBoard board = new HealthBoard();
        DemoShift shift = new DemoShift();
        try (Travellers tray = gear.travellers(authority, profile, clock);
                Station station = Station.open(folder, clock, board, Station.Recording.LOG);
                KioskWindow window = KioskWindow.open(
                        station, settings(gear, profile, tray), board, clock, () -> {}, shift::answered)) {
            Path pictures = screens == null ? folder.folder().resolve("screens") : screens;
            List<Traveller> who = travellers == null ? List.of(Traveller.values()) : travellers;
            List<DemoShift.Line> lines =
                    shift.run(who, window.place(tray), line -> look(line, window, pictures));
            long right = lines.stream().filter(DemoShift.Line::isAsExpected).count();
            if (travellers != null || window.staff().isEmpty()) {
                return told(right, who.size(), pictures);
            }
            return told(right + helped(window, tray, pictures), who.size() + 1, pictures);
        }
    }

    private KioskSettings settings(DemoGear gear, HardwareProfile profile, Travellers tray) {
        return new KioskSettings(
                "demo",
                List.of(gear.camera().choice("Demo camera")),
                gear.serial(profile),
                new HardwareProfile.SoundSettings(false),
                words().language(),
                Look.named(profile.screen().look()).orElse(Look.LIGHT),
                profile.screen().still(),
                fullScreen,
                false,
                profile.assisted(),
                Optional.of(tray));
    }

    private void look(DemoShift.Line line, KioskWindow window, Path pictures) throws IOException {
        window.picture(pictures.resolve("demo-" + name(line.traveller()) + "-" + words().language().tag() + ".png"));
        out().println(String.format(
                Locale.ROOT,
                "%s  %-20s %-10s %5d ms held, %4d ms from code to log   %s",
                line.isAsExpected() ? "  " : "!!",
                TravellerWords.in(words().language().tag()).title(line.traveller()),
                words().verdictWord(line.passage().verdict()),
                line.sinceHeld().toMillis(),
                line.took().toMillis(),
                PassageText.reasons(line.passage(), words())));
        out().flush();
    }

    /// Lets staff help somebody without a phone.
    ///
    /// @return 1 if she was answered as she should be
    private int helped(KioskWindow window, Travellers tray, Path pictures) throws InterruptedException, IOException {
        StaffScreen staff = window.staff().orElseThrow();
        DemoHelp help = new DemoHelp(staff::take);
        staff.watch(help::shown);
        staff.toFront();
        Optional<DemoHelp.Line> line = help.run(
                tray::layCardWithoutPhone,
                view -> window.picture(pictures.resolve("demo-desk-" + view + "-" + words().language().tag() + ".png")));
        line.ifPresent(this::tell);
        return line.filter(DemoHelp.Line::isAsExpected).isPresent() ? 1 : 0;
    }

    private void tell(DemoHelp.Line line) {
        out().println(String.format(
                Locale.ROOT,
                "%s  %-20s %-10s %5d ms from card to question, %d ms from consent to log   %s",
                line.isAsExpected() ? "  " : "!!",
                TravellerWords.in(words().language().tag()).withoutPhone(),
                words().verdictWord(line.passage().verdict()),
                line.toQuestion().toMillis(),
                line.toAnswer().toMillis(),
                PassageText.reasons(line.passage(), words())));
        out().flush();
    }

    private int told(long right, int all, Path pictures) {
        out().println(right + " of " + all + " answered as they should be. Pictures are in " + pictures);
        return right == all ? Exit.OK : Exit.FAILED;
    }

    private static String name(Traveller traveller) {
        return traveller.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Words words() {
        return Words.of(language);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
