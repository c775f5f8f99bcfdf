package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.UpdateSettings;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.status.StatusStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `setup`: tells a station whose statuses it holds, whom it trusts, and what stands behind its gate.
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = "Sets a station up: its region, its site, and the root that it trusts.",
        footerHeading = "%n",
        footer = {
            "The fingerprint is printed by the authority; compare it with the paper, digit by digit.",
            "",
            "Example: greenlane setup --region 990100 --site hospital --root 3f5a…"
        })
final class SetupVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--region",
            required = true,
            paramLabel = "CODE",
            description = "The region whose statuses it holds: six digits, or two capital letters.")
    private String region = "";

    @Option(
            names = "--site",
            required = true,
            paramLabel = "KIND",
            description = "What stands behind the gate: hospital, station, port, residential or park.")
    private SiteKind site = SiteKind.STATION;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "FINGERPRINT",
            description = "SHA-256 of the root's public key, 64 hexadecimal digits.")
    private String root = "";

    @Mixin
    private UpdateOptions updates = new UpdateOptions();

    @Option(
            names = "--replace",
            description = "Replace the settings that are there; those of the updates stay unless they are named too.")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        StationHome station = home.home().create();
        if (Files.exists(station.settings()) && !replace) {
            throw new VerbException("This station is set up already: " + station.settings()
                    + ". To set it up anew, say --replace; statuses and log stay.");
        }
        try {
            StationSettings before = before(station);
            UpdateSettings looks = updates.over(before == null ? UpdateSettings.NONE : before.updates());
            StationSettings settings = new StationSettings(new Region(region), site, root, false, looks);
            if (replace && (before == null || !before.rootFingerprint().equals(settings.rootFingerprint()))) {
                // Another authority may count its bundles from one again.
                StatusStore.forgetOrder(station.statuses());
            }
            settings.write(station.settings());
        } catch (IllegalArgumentException e) {
            throw new VerbException(e.getMessage() + " Nothing was changed.", e);
        }
        spec.commandLine().getOut().println("Set up: " + station.settings());
        spec.commandLine().getOut().println("Next: greenlane status import FOLDER");
        return Exit.OK;
    }

    /// The settings that are there; null if there are none, or none that can be read.
    private @Nullable StationSettings before(StationHome station) {
        if (!Files.exists(station.settings())) {
            return null;
        }
        try {
            return StationSettings.read(station.settings());
        } catch (SetupException e) {
            spec.commandLine().getErr().println("greenlane: nothing was kept of the old settings. "
                    + Printable.of(String.valueOf(e.getMessage())));
            return null;
        }
    }
}
