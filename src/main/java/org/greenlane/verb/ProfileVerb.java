package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.CheckedProfile;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileException;
import org.greenlane.gear.ProfileShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `profile`: the files that say what a station is made of.
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Lists, checks and begins hardware profiles: the files that say what a station is made of.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  greenlane profile list",
            "  greenlane profile new north-gate --from station-gate",
            "  greenlane profile check north-gate"
        })
final class ProfileVerb extends VerbGroup {
    private static final int NAME_WIDTH = 20;

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All profiles that can be had by a name, and where each is.",
            footerHeading = "%n",
            footer = "Example: greenlane profile list")
    int list() throws IOException {
        for (ProfileShelf.Found found : ProfileShelf.usual().list()) {
            out().println(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s  %s", found.name(), Printable.of(found.place())));
        }
        return Exit.OK;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what is wrong with a profile, each thing with its line and column, or what it describes.",
            footerHeading = "%n",
            footer = {
                "What is no mistake and not wise, such as a port whose name moves, is noted, and is no failure.",
                "",
                "Exit codes: 0 all are good; 1 one of them is not.",
                "",
                "Example: greenlane profile check north-gate"
            })
    int check(
            @Parameters(paramLabel = "NAME-OR-FILE", arity = "1..*", description = "Names, or paths of .toml files.")
                    List<String> profiles)
            throws IOException {
        int worst = Exit.OK;
        for (String each : profiles) {
            try {
                CheckedProfile checked = ProfileShelf.usual().check(each);
                checked.remarkLines().forEach(line -> err().println("note: " + Printable.of(line)));
                HardwareProfile profile = checked.profile();
                out().println(Printable.of(each + ": good. \"" + profile.name() + "\": " + parts(profile)));
            } catch (ProfileException e) {
                worst = Exit.FAILED;
                String.valueOf(e.getMessage()).lines().forEach(line -> err().println(Printable.of(line)));
            } catch (IOException e) {
                worst = Exit.FAILED;
                err().println(Printable.of(each + ": " + FileTrouble.what(e)));
            }
        }
        return worst;
    }

    private static String parts(HardwareProfile profile) {
        List<String> parts = new ArrayList<>();
        profile.cameras().forEach(camera -> parts.add("camera \"" + camera.name() + "\""));
        profile.serial().forEach(device -> parts.add("\"" + device.name() + "\" at " + device.port()));
        return String.join(", ", parts);
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Begins a profile of your own: a copy, with all its remarks, to be changed in an editor.",
            footerHeading = "%n",
            footer = "Example: greenlane profile new north-gate --from station-gate")
    int begin(
            @Parameters(paramLabel = "NAME", description = "What it is to be called: letters, digits, - and _.") String name,
            @Option(
                            names = "--from",
                            paramLabel = "NAME-OR-FILE",
                            defaultValue = "camera-only",
                            description = "What it is copied from (default: ${DEFAULT-VALUE}; greenlane profile list).")
                    String from,
            @Option(
                            names = "--folder",
                            paramLabel = "FOLDER",
                            defaultValue = ProfileShelf.FOLDER,
                            description = "Where it is put (default: ${DEFAULT-VALUE}).")
                    Path folder)
            throws VerbException {
        if (!ProfileShelf.isName(name)) {
            throw new ParameterException(
                    spec.commandLine(), "A profile is called by letters, digits, - and _, up to 64 of them.");
        }
        Path file = folder.resolve(name + ".toml");
        try {
            byte[] text = ProfileShelf.usual().text(from).bytes().array();
            Files.createDirectories(folder);
            NewFile.write(file, text);
        } catch (FileAlreadyExistsException e) {
            throw new VerbException(file + " is there already. Choose another name; nothing was changed.", e);
        } catch (IOException e) {
            throw new VerbException(file + " cannot be written: " + FileTrouble.what(e), e);
        } catch (ProfileException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
        boolean found = folder.equals(Path.of(ProfileShelf.FOLDER));
        out().println(Printable.of("Begun: " + file.toAbsolutePath().normalize()
                + ". Change it in an editor, then: greenlane profile check " + (found ? name : file)));
        return Exit.OK;
    }
}
