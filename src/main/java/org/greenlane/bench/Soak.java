package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.greenlane.SetupException;

/// Kills stations and cuts their power, again and again, and looks whether they lose what they have acknowledged, answer
/// with statuses that never were in force, or fail to come back by themselves.
public final class Soak {
    private Soak() {}

    /// @param each gets the tally after each kill and each cut
    /// @return the tally at the end; the folder stays, to be looked at or deleted
    /// @throws FileAlreadyExistsException if the folder is there already
    public static SoakTally run(SoakPlan plan, Consumer<SoakTally> each)
            throws IOException, SetupException, InterruptedException {
        if (Files.exists(plan.folder())) {
            throw new FileAlreadyExistsException(plan.folder().toString());
        }
        SoakTally tally = new SoakTally();
        SplittableRandom random = new SplittableRandom(plan.seed());
        Runnable told = () -> each.accept(tally);
        if (plan.kills() > 0) {
            SoakSite site = SoakSite.make(plan.folder().resolve("kills"), plan.people());
            new SoakKills(site, tally, random.split()).run(plan.kills(), told);
        }
        if (plan.cuts() > 0) {
            int people = Math.min(plan.people(), SoakPlan.MOST_IN_CUTS);
            SoakSite site = SoakSite.make(plan.folder().resolve("cuts"), people);
            new SoakCuts(site, tally, random.split()).run(plan.cuts(), told);
        }
        return tally;
    }
}
