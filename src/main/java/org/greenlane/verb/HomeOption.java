package org.greenlane.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.greenlane.StationHome;
import org.greenlane.StationUnlock;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.Unlock;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// The option that names the station's folder.
final class HomeOption {
    private StationHome home = StationHome.byDefault();
    private final AskedPassphrase asked = new AskedPassphrase();

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The station's folder (default: $GREENLANE_HOME, else greenlane in your data folder).")
    void setFolder(Path folder) {
        home = new StationHome(folder.toAbsolutePath());
    }

    /// The folder that this program works on.
    static StationHome inUse() {
        String chosen = System.getProperty(StationHome.VARIABLE);
        return chosen == null ? StationHome.byDefault() : new StationHome(Path.of(chosen));
    }

    /// Lets the program's own log go to the folder of the verb that is about to run. Before anything logs: where the log
    /// goes is settled by the first line of it.
    static int settleThenRun(ParseResult words) {
        ParseResult verb = words;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        verb.commandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(HomeOption.class::isInstance)
                .map(HomeOption.class::cast)
                .forEach(option -> System.setProperty(StationHome.VARIABLE, option.home.folder().toString()));
        return new RunLast().execute(words);
    }

    /// The station's folder, whose key a credential, a stick or somebody at this terminal unlocks.
    StationHome home() {
        Optional<Path> credentials = Optional.ofNullable(System.getenv(StationUnlock.CREDENTIALS)).map(Path::of);
        return new StationHome(home.folder(), new StationUnlock(credentials, home.settings(), asked));
    }

    /// A passphrase that somebody has given already.
    void know(SlotSecret passphrase) {
        asked.know(passphrase);
    }

    /// The station's folder, whose key only this unlocks.
    StationHome unlockedOnlyBy(Unlock unlock) {
        return new StationHome(home.folder(), unlock);
    }
}
