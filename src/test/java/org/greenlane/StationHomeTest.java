package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationHomeTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theFolderIsTheOneThatTheEnvironmentNames() {
        // Set for all tests, so that none reaches a real station.
        assertThat(StationHome.byDefault().folder()).isEqualTo(Path.of(System.getenv(StationHome.VARIABLE)));
    }

    @Test
    void everythingStandsInTheFolderAndNothingTwice() {
        StationHome home = new StationHome(folder);
        List<Path> places = List.of(
                home.settings(),
                home.key(),
                home.trustList(),
                home.recognitionTable(),
                home.statuses(),
                home.log(),
                home.demoAuthority(),
                home.programLog());

        assertThat(places).doesNotHaveDuplicates().allMatch(place -> place.startsWith(folder));
        // The precious log is in another folder than the statuses, which can be had again.
        assertThat(home.log()).isNotEqualTo(home.statuses());
    }

    @Test
    void aFolderIsMadeWithAllAboveIt() throws IOException {
        StationHome home = new StationHome(folder.resolve("a").resolve("b"));

        home.create().create();

        assertThat(Files.isDirectory(home.folder())).isTrue();
    }
}
