package org.greenlane.verb;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.greenlane.StationChecks;
import org.greenlane.StationHome;
import org.greenlane.gear.Doctor;
import org.greenlane.gear.MachineChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `doctor`: looks machine, devices and station over, and says what to do about each thing that is wrong.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks the machine and the station over, and says what to do about what is wrong.",
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 all is well; 1 something is wrong.",
            "",
            "Example: greenlane doctor --json"
        })
final class DoctorVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "One line of JSON for each check.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        StationHome station = home.home();
        List<Doctor.Check> checks = Stream.concat(
                        MachineChecks.all(station.folder(), InstantSource.system()).stream(),
                        StationChecks.all(station, InstantSource.system()).stream())
                .toList();
        List<Doctor.Report> reports = new Doctor(checks).examine();
        PrintWriter out = spec.commandLine().getOut();
        reports.forEach(report -> out.println(json ? json(report) : plain(report)));
        return reports.stream().allMatch(report -> report.finding().ok()) ? Exit.OK : Exit.FAILED;
    }

    private static String plain(Doctor.Report report) {
        Doctor.Finding finding = report.finding();
        String line = String.format(
                "%-4s  %-18s %s", finding.ok() ? "ok" : "BAD", report.check(), finding.whatHappened());
        return finding.remedy().isEmpty() ? line : line + String.format("%n%26s→ %s", "", finding.remedy());
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
