package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.BenchChecks;
import org.greenlane.SerialChecks;
import org.greenlane.SerialDevice;
import org.greenlane.SetupException;
import org.greenlane.StationChecks;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationVault;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.Doctor;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.MachineChecks;
import org.greenlane.gear.SerialSettings;
import org.greenlane.sight.CameraChoice;
import org.greenlane.status.Progress;
import org.greenlane.wire.PortName;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `doctor`: looks machine, devices and station over, and says what to do about each thing that is wrong.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks the machine and the station over, and says what to do about what is wrong.",
        footerHeading = "%n",
        footer = {
            "With --bench it asks you, device by device, to lay a card down, show a code, or watch the barrier.",
            "s and Enter skips a device, q and Enter or Ctrl+C ends; the report is written all the same.",
            "A card reader that does not answer is looked for at all speeds.",
            "",
            "Exit codes: 0 all is well; 1 something is wrong, or was not tried.",
            "",
            "Examples:",
            "  greenlane doctor --json",
            "  greenlane doctor --profile station-gate",
            "  greenlane doctor --profile station-gate --bench --report bench.txt"
        })
final class DoctorVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "One line of JSON for each check.")
    private boolean json;

    @Option(
            names = "--profile",
            paramLabel = "NAME-OR-FILE",
            description = "Look the devices of this hardware profile over too.")
    private @Nullable String profileName;

    @Option(
            names = "--bench",
            description = "Try the devices of the profile one by one, with you at the bench: close the station first.")
    private boolean bench;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what was found into a file too. It holds nothing personal.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, VerbException {
        if (bench && profileName == null) {
            throw new ParameterException(spec.commandLine(), "Say which devices to try: --profile NAME-OR-FILE.");
        }
        StationHome station = home.home();
        unlock(station);
        List<Doctor.Report> reports = new ArrayList<>(new Doctor(checks(station)).examine());
        reports.forEach(this::tell);
        if (bench) {
            tryDevices(reports);
        } else {
            write(reports);
        }
        return reports.stream().allMatch(each -> each.finding().ok()) ? Exit.OK : Exit.FAILED;
    }

    /// Asks for the passphrase now: no check waits until somebody has typed it. What fails is told by the checks.
    private static void unlock(StationHome station) {
        if (Files.exists(station.settings()) && Files.exists(station.key())) {
            try {
                StationVault.ring(station);
            } catch (SetupException e) {
                LoggerFactory.getLogger(DoctorVerb.class).debug("The key does not open", e);
            }
        }
    }

    /// Ctrl+C lets the device go that is being tried, and what was found until then is still written.
    private void tryDevices(List<Doctor.Report> reports) throws InterruptedException, VerbException {
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal signal = StopSignal.around(err, Progress.NONE)) {
            AtTheBench person = new AtTheBench(System.in, err, signal::isGiven);
            person.explain();
            for (Doctor.Check each : BenchChecks.all(cameras(), devices(), person, home.home(), InstantSource.system())) {
                List<Doctor.Report> tried = new Doctor(List.of(each), BenchChecks.PATIENCE).examine();
                tried.forEach(this::tell);
                reports.addAll(tried);
            }
            write(reports);
        }
    }

    private List<Doctor.Check> checks(StationHome station) throws VerbException {
        List<Doctor.Check> checks = new ArrayList<>(MachineChecks.all(station.folder(), InstantSource.system()));
        checks.addAll(StationChecks.all(station, InstantSource.system()));
        if (profileName != null && !bench) {
            checks.addAll(SerialChecks.all(serial(station)));
        }
        return checks;
    }

    private List<CameraChoice> cameras() throws VerbException {
        HardwareProfile profile = Profiles.find(String.valueOf(profileName));
        boolean played = profile.cameras().stream().anyMatch(CameraSettings.Simulated.class::isInstance);
        return played ? List.of() : CameraChoices.of(profile);
    }

    private List<SerialDevice> devices() throws VerbException {
        return serial(home.home()).stream()
                .filter(settings -> !(settings.port() instanceof PortName.Simulated))
                .map(SerialDevice::of)
                .toList();
    }

    /// On the ports that were chosen for the station, where that is its profile.
    private List<SerialSettings> serial(StationHome station) throws VerbException {
        HardwareProfile profile = Profiles.find(String.valueOf(profileName));
        try {
            StationSettings.Start start = StationSettings.read(station.settings()).start();
            boolean isIts = start.profile().equals(Optional.ofNullable(profileName));
            return isIts ? profile.withPorts(start.ports()).serial() : profile.serial();
        } catch (SetupException e) {
            // Another check tells that.
            return profile.serial();
        }
    }

    private void tell(Doctor.Report one) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? json(one) : plain(one));
        out.flush();
    }

    private void write(List<Doctor.Report> reports) throws VerbException {
        if (report != null) {
            List<String> lines = reports.stream()
                    .map(one -> json ? String.valueOf(json(one)) : plain(one))
                    .toList();
            try {
                Files.write(report, lines);
            } catch (IOException e) {
                throw new VerbException(report + " cannot be written: " + FileTrouble.what(e), e);
            }
        }
    }

    private static String plain(Doctor.Report report) {
        Doctor.Finding finding = report.finding();
        String line = String.format(
                "%-4s  %-18s %s", finding.ok() ? "ok" : "BAD", report.check(), Printable.of(finding.whatHappened()));
        return finding.remedy().isEmpty() ? line : line + String.format("%n%26s→ %s", "", Printable.of(finding.remedy()));
    }

    private static Json json(Doctor.Report report) {
        return new Json()
                .beginObject()
                .name("check")
                .value(report.check())
                .name("ok")
                .value(report.finding().ok())
                .name("found")
                .value(report.finding().whatHappened())
                .name("remedy")
                .value(report.finding().remedy())
                .endObject();
    }
}
