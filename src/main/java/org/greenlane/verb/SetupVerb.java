package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.SetupGear;
import org.greenlane.Station;
import org.greenlane.StationChange;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.SubjectKeyFile;
import org.greenlane.UpdateSettings;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.StationWindow;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.status.StatusStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "Examples:",
            "  greenlane setup --region 990100 --site hospital --root 3f5a… --subject-key keys/subject.key",
            "  greenlane setup --region 990100 --site hospital --root 3f5a… --passphrase",
            "  greenlane setup --subject-key keys/subject.key",
            "  greenlane setup --assistant",
            "  greenlane setup --change --by S-100"
        })
final class SetupVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @ArgGroup(exclusive = false, heading = "What the station is; all three, or none to change only the subject key:%n")
    private @Nullable Identity identity;

    /// What a station is.
    static final class Identity {
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
    }

    @Option(
            names = "--subject-key",
            paramLabel = "FILE",
            description = "The region's key for looking people up by their documents, as the authority hands it over.")
    private @Nullable Path subjectKey;

    @Option(names = "--passphrase", description = "Ask for a passphrase that locks the station's key.")
    private boolean passphrase;

    @Mixin
    private UpdateOptions updates = new UpdateOptions();

    @Option(
            names = "--replace",
            description = "Replace the settings that are there; those of the updates stay unless they are named too.")
    private boolean replace;

    @Option(
            names = "--by",
            paramLabel = "NUMBER",
            description = "The supervisor who changes a station at which somebody works. The PIN is asked for.")
    private @Nullable OperatorId by;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, heading = "With the assistant, in a window of its own:%n")
    private @Nullable Led led;

    /// Led by the assistant.
    static final class Led {
        @Option(names = "--assistant", description = "Leads through setting up a new station.")
        @SuppressWarnings("UnusedVariable") // The parser sets it; what it says is that the other was not said.
        private boolean anew;

        @Option(names = "--change", description = "Leads through changing a station that is there.")
        private boolean change;
    }

    @Override
    public Integer call() throws IOException, SetupException, VerbException, DeskException {
        if (led != null) {
            if (identity != null || subjectKey != null) {
                throw new ParameterException(spec.commandLine(), "The assistant asks for everything itself.");
            }
            return lead(led);
        }
        if (identity != null) {
            return setUp(identity);
        }
        if (subjectKey == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say what the station is: --region, --site and --root. Or name a --subject-key.");
        }
        takeSubjectKey(subjectKey);
        spec.commandLine().getOut().println("The subject key is taken, sealed, and counts from the next start. "
                + "Keep " + Printable.of(subjectKey) + " as secret as the authority does, or destroy it.");
        return Exit.OK;
    }

    /// As any other change: who looks people up under a wrong key finds nobody.
    private void takeSubjectKey(Path file) throws IOException, SetupException, VerbException {
        StationHome station = home.home();
        StationSetup.finish(station);
        StationSettings present = StationSettings.read(station.settings());
        byte[] key = SubjectKeyFile.read(file);
        try (StationChange change = begin(station, Optional.of(present), present, by)) {
            change.withSubjectKey(key);
            change.to(present);
        }
    }

    private int lead(Led how) throws SetupException, VerbException, DeskException {
        StationHome station = home.home();
        boolean isThere = !StationSetup.isNeeded(station);
        if (isThere && !how.change) {
            throw new VerbException("This station is set up already: " + station.settings()
                    + ". To change it, say --change.");
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        SetupGear gear = ThisMachine.gear();
        if (how.change) {
            StationSettings present = changeable(station);
            try (StationChange change = begin(station, Optional.of(present), present, by);
                    SetupWindow assistant = SetupWindow.change(
                            station,
                            SetupWindow.Changing.all(present, change),
                            gear,
                            clock,
                            StationWindow.Place.WINDOW)) {
                await(assistant);
            }
        } else {
            try (SetupWindow assistant = SetupWindow.begin(station, gear, clock, StationWindow.Place.WINDOW)) {
                await(assistant);
            }
        }
        spec.commandLine().getOut().println("Set up: " + station.settings());
        spec.commandLine().getOut().println("Next: greenlane run");
        return Exit.OK;
    }

    private static void await(SetupWindow assistant) throws VerbException {
        if (assistant.await().isEmpty()) {
            throw new VerbException("The assistant was left. Nothing was changed.");
        }
    }

    /// With the PIN of a supervisor, where there is staff.
    static StationChange begin(
            StationHome station, Optional<StationSettings> before, StationSettings otherwise, @Nullable OperatorId by)
            throws SetupException, VerbException {
        StationChange change =
                StationChange.begin(station, Station.Outside.of(InstantSource.system()), before, otherwise);
        try {
            if (change.needsSupervisor()) {
                if (by == null) {
                    throw new VerbException("Somebody works at this station: say --by which supervisor it is changed.");
                }
                StaffAtWork.welcome(change.signIn(by, PinInput.read("PIN of " + by)));
                if (!change.isAllowed()) {
                    throw new VerbException("Only a supervisor with a PIN of their own may do this. Nothing was changed.");
                }
            }
            return change;
        } catch (IOException e) {
            change.close();
            throw new VerbException("The PIN cannot be read. Nothing was changed.", e);
        } catch (VerbException e) {
            change.close();
            throw e;
        }
    }

    static StationSettings changeable(StationHome station) throws SetupException, VerbException {
        StationSettings present = StationSettings.read(station.settings());
        if (present.demo()) {
            throw new VerbException("This is the demo's station, which is as it is. Name another folder: --home FOLDER.");
        }
        return present;
    }

    private int setUp(Identity is) throws IOException, SetupException, VerbException {
        StationHome station = home.home().create();
        if (!StationSetup.isNeeded(station) && !replace) {
            throw new VerbException("This station is set up already: " + station.settings()
                    + ". To set it up anew, say --replace; statuses and log stay.");
        }
        boolean locked;
        try {
            StationSettings before = before(station);
            UpdateSettings looks = updates.over(before == null ? UpdateSettings.NONE : before.updates());
            StationSettings settings = new StationSettings(new Region(is.region), is.site, is.root, false, looks)
                    .withKeyFile(before == null ? Optional.empty() : before.keyFile())
                    .starting(before == null ? StationSettings.Start.USUAL : before.start());
            boolean wasAtWork = station.wasAtWork();
            locked = !wasAtWork && NewKey.lock(home, passphrase);
            try (StationChange change = begin(station, Optional.ofNullable(before), settings, by)) {
                if (replace && Files.notExists(station.settings())) {
                    // Whom it trusted is not known: another authority may count its bundles from one again.
                    StatusStore.trustAnother(station.statuses(), Optional.empty(), settings.rootFingerprint());
                }
                if (subjectKey != null) {
                    change.withSubjectKey(SubjectKeyFile.read(subjectKey));
                }
                change.to(settings);
            }
            // One that is at work is closed first: it would go on with the key from before.
            locked = wasAtWork ? NewKey.lock(home, passphrase) : locked;
        } catch (IllegalArgumentException e) {
            throw new VerbException(e.getMessage() + " Nothing was changed.", e);
        }
        spec.commandLine().getOut().println("Set up: " + station.settings());
        NewKey.tell(spec.commandLine().getOut(), locked);
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
