package org.greenlane.verb;

import java.nio.file.Path;
import org.greenlane.StationHome;
import picocli.CommandLine.Option;

/// The option that names the station's folder.
final class HomeOption {
    private StationHome home = StationHome.byDefault();

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

    /// The folder; the program's own log goes there from now on.
    StationHome home() {
        System.setProperty(StationHome.VARIABLE, home.folder().toString());
        return home;
    }
}
