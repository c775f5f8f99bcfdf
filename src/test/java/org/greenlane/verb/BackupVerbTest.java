package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.gear.HealthBoard;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `backup`, `restore`, and what `audit verify` says afterwards.
class BackupVerbTest {
    private static final String WORDS = "correct horse battery staple";
    private static final String PIN = "402819";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(Path.of(""));
    private Path backup = Path.of("");

    @BeforeEach
    void aStationWithStaff() {
        terminal = Terminal.ofNewStation(folder, 10);
        backup = folder.resolve("gate.glbackup");
        done(terminal, PIN + "\n", "staff", "enrol", "--first", "S-100");
    }

    private static Said done(Terminal at, String lines, Object... words) {
        Said said = at.typed(lines, words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private static Said refused(Terminal at, String lines, Object... words) {
        Said said = at.typed(lines, words);
        assertThat(said.exit()).as(said.out()).isEqualTo(Exit.FAILED);
        return said;
    }

    @Test
    void aStationWhoseKeyLiesOpenMovesUnderAPassphraseToAnotherFolder() throws Exception {
        assertThat(refused(terminal, WORDS + "\n", "backup", backup).err()).contains("--by NUMBER");
        assertThat(refused(terminal, PIN + "\nshort\n", "backup", "--by", "S-100", backup).err())
                .contains("12 to 256 characters");
        assertThat(backup).doesNotExist();
        assertThat(done(terminal, PIN + "\n" + WORDS + "\n", "backup", "--by", "S-100", backup).out())
                .contains("Written: ")
                .contains("SHA-256 ");
        assertThat(refused(terminal, PIN + "\n" + WORDS + "\n", "backup", "--by", "S-100", backup).err())
                .contains("has that name already");

        Terminal moved = new Terminal(folder.resolve("moved"));
        assertThat(refused(moved, WORDS + "\n", "restore", backup).err()).contains("Say who restores it");
        assertThat(refused(moved, "wrong horse, wrong battery\n", "restore", "--by", "S-100", backup).err())
                .contains("the passphrase is wrong");
        assertThat(refused(moved, WORDS + "\n555019\n", "restore", "--by", "S-100", backup).err())
                .contains("PIN is wrong");
        Said restored = done(moved, WORDS + "\n" + PIN + "\n", "restore", "--by", "S-100", backup);
        String verifierKey = Files.readString(folder.resolve("moved/station.pub")).strip();
        assertThat(restored.out()).contains("Restored: ").contains(verifierKey);
        assertThat(done(moved, "", "key", "list").out()).isEqualToIgnoringNewLines("1 passphrase");
        assertThat(done(moved, WORDS + "\n", "audit", "verify").out())
                .contains("every one as and where it was recorded")
                .contains("The station was restored on ")
                .contains(" by S-100, from a backup of ");
        assertThat(terminal.greenlane("staff", "list").out()).contains("S-100");
    }

    @Test
    void aWitnessFromBeforeSaysHowManyEntriesARestoreHasCost() throws Exception {
        done(terminal, PIN + "\n" + WORDS + "\n", "backup", "--by", "S-100", backup);
        Path witness = folder.resolve("printed");
        try (Station station = Station.open(
                new StationHome(folder.resolve("station")), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            Files.writeString(witness, station.log().orElseThrow().checkpoint());
        }
        assertThat(done(terminal, "", "audit", "verify", "--witness", witness).out()).contains("1 checkpoint of the witness agrees");
        Path other = folder.resolve("other");
        Terminal stranger = Terminal.ofNewStation(Files.createDirectory(other), 10);
        assertThat(stranger.greenlane("audit", "verify", "--witness", witness).exit()).isEqualTo(27);

        assertThat(refused(terminal, WORDS + "\n" + PIN + "\n", "restore", "--by", "S-100", backup).err())
                .contains("say --replace");
        done(terminal, WORDS + "\n" + PIN + "\n", "restore", "--by", "S-100", "--replace", backup);
        Said said = terminal.typed(WORDS + "\n", "audit", "verify", "--witness", witness);
        assertThat(said.exit()).isEqualTo(34);
        assertThat(said.out()).contains("1 entry was lost at the restore that entry 3 tells of");
        Said json = terminal.typed(WORDS + "\n", "audit", "verify", "--json", "--witness", witness);
        assertThat(json.json().get("lost").AsInt32()).isEqualTo(1);
        assertThat(json.json().get("restores").AsInt32()).isEqualTo(1);
    }

    @Test
    void aStationAtWorkSaysThatItIsBackedUpAtItsDesk() throws Exception {
        try (Station _ = Station.open(
                new StationHome(folder.resolve("station")), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(refused(terminal, "", "backup", backup).err())
                    .contains("Another Greenlane has this station open")
                    .contains("supervisor's desk");
        }
    }
}
