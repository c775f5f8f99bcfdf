package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.StationChange;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.StationVault;
import org.greenlane.authority.CodePrinter;
import org.greenlane.authority.CommandSheet;
import org.greenlane.authority.Lettering;
import org.greenlane.authority.PrintedCommand;
import org.greenlane.desk.assisted.CommandWords;
import org.greenlane.desk.parts.Ink;
import org.greenlane.desk.words.Language;
import org.greenlane.health.OperatorId;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.StationCommands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `staff commands`: the sheet from which a scanner alone works the desk.
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description = "Writes the sheet of commands from which a scanner alone works the desk of staff.",
        footerHeading = "%n",
        footer = {
            "A4 at 300 dots an inch; print it at its own size, and delete the picture. The commands are this",
            "station's own. Whoever has the sheet, or a photo of it, and comes to the desk's scanner can work the",
            "desk in the name of whoever has signed in: keep it where visitors do not see it.",
            "",
            "Somebody has it who should not: --void makes it worthless, and prints another.",
            "",
            "Example: greenlane staff commands --language zh commands.png"
        })
final class StaffCommandsVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "en, zh or ko (default: en).")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--void",
            description = "First makes all sheets worthless that were printed before. The gate must be closed for it.")
    private boolean voids;

    @Option(
            names = "--by",
            paramLabel = "NUMBER",
            description = "The supervisor who does that, where somebody works at the station. The PIN is asked for.")
    private @Nullable OperatorId by;

    @Parameters(paramLabel = "PICTURE", description = "The PNG to write; an old one is replaced.")
    private Path picture = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, VerbException {
        CommandWords words = new CommandWords(language);
        Lettering lettering = Lettering.ofThisMachine();
        if (voids) {
            voidOthers(home.home());
        }
        StationCommands own = StationVault.commands(home.home());
        if (!CodePrinter.printCommands(words.title(), words.hint(), commands(words, own), lettering, picture)) {
            throw new VerbException("No font of this machine has the letters of this language.");
        }
        spec.commandLine().getOut().println("Written: " + Printable.of(picture) + ".");
        return Exit.OK;
    }

    private void voidOthers(StationHome station) throws IOException, SetupException, VerbException {
        StationSetup.finish(station);
        StationSettings present = SetupVerb.changeable(station);
        try (StationChange change = SetupVerb.begin(station, Optional.of(present), present, by)) {
            change.voidCommandSheets();
        }
        spec.commandLine().getOut().println("All sheets of commands that were printed before are worthless now.");
    }

    private static List<PrintedCommand> commands(CommandWords words, StationCommands own) {
        return Arrays.stream(LaneCommand.values())
                .map(command -> new PrintedCommand(
                        own.text(command),
                        words.of(command),
                        CommandWords.mark(command),
                        CommandWords.picture(command).map(sign -> Ink.of(sign, CommandSheet.PICTURE))))
                .toList();
    }
}
