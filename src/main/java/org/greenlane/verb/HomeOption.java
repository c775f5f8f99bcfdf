package org.greenlane.verb;

import java.nio.file.Path;
import org.greenlane.StationHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the station's folder.
public final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The station's folder (default: $GREENLANE_HOME, else greenlane in your data folder).")
    private @Nullable Path folder;

    public StationHome home() {
        return folder == null ? StationHome.byDefault() : new StationHome(folder);
    }
}
