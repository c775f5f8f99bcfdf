package org.greenlane.bench.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.Machine;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.status.Progress;

/// Starts the station with its window several times, lets people pass at the last of them, and takes one answer to pieces.
public final class StationBench {
    private StationBench() {}

    /// @param starts of all, the one where people pass too
    public record Result(
            Machine before, double loadAfter, List<WindowProcess.Told> starts, WindowProcess.Told passed, AdmitParts parts) {
        public Result {
            starts = List.copyOf(starts);
        }
    }

    /// @param folder where the demo station is made, and stays
    /// @param starts how often it is started
    /// @param passages how many people pass
    /// @throws BenchException if the station does not do what it should
    public static Result run(Path folder, int starts, int passages, Clock clock, Progress progress)
            throws IOException, SetupException, BenchException, InterruptedException {
        StationHome home = new StationHome(folder);
        DemoAuthority authority = DemoStation.prepare(home, clock);
        DemoStaff.enrol(home, clock);
        Machine before = Machine.now(folder);
        List<WindowProcess.Told> told = new ArrayList<>();
        for (int i = 1; i < starts && progress.goOn(i, starts); i++) {
            told.add(WindowProcess.run(folder, 0));
        }
        WindowProcess.Told passed = WindowProcess.run(folder, passages);
        told.add(passed);
        String text = authority.codesOf(Traveller.COMMUTER, clock.instant()).getFirst();
        AdmitParts parts = AdmitParts.measure(home, text, clock);
        return new Result(before, Machine.loadNow(), told, passed, parts);
    }
}
