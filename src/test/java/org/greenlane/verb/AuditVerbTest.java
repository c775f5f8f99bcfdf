package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.greenlane.lane.Shown;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerbTest {
    private static final int PASSAGES = 5;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void letSomePeoplePass() throws Exception {
        terminal = Terminal.ofNewStation(folder, 20);
        try (Station station = Station.open(
                home(), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            for (int i = 0; i < PASSAGES; i++) {
                station.checkpoint().admit(new Shown(List.of("not a code " + i)));
            }
        }
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    @Test
    void aWholeLogIsProvedWhole() {
        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("5 entries, every one as and where it was recorded; tree head ");
        CBORObject json = terminal.must("audit", "verify", "--json").json();
        assertThat(json.get("whole").AsBoolean()).isTrue();
        assertThat(json.get("size").AsInt32Value()).isEqualTo(PASSAGES);
        assertThat(json.get("root").AsString()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLogThatCannotBeOpenedIsAFailureOfTheLogAndOfNothingElse() throws IOException {
        damageTheLog();
        Files.delete(home().trustList());

        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("The log cannot be opened").doesNotContain("trust list").doesNotContain("Exception");
    }

    @Test
    void anOlderCopyOfTheLogHasItsOwnSentenceAndExitCode() throws Exception {
        Path database = home().log().resolve("station.mv.db");
        Files.copy(database, folder.resolve("copy"));
        letSomeonePass(InstantSource.system());
        Files.copy(folder.resolve("copy"), database, StandardCopyOption.REPLACE_EXISTING);

        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isEqualTo(25);
        assertThat(said.out()).startsWith("An older copy of the log was put back: the log holds 5 entries and has had 6");
        CBORObject json = terminal.greenlane("audit", "verify", "--json").json();
        assertThat(json.get("whole").AsBoolean()).isFalse();
        assertThat(json.get("damage").AsString()).isEqualTo("ROLLED_BACK");
    }

    @Test
    void aForeignCheckpointHasItsOwnSentenceAndExitCode() throws Exception {
        NoteSigner other =
                new NoteSigner("somebody", SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        Files.writeString(home().log().resolve("checkpoints"), TreeCheckpoint.sign(new MerkleTree(), other) + "\n");

        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isEqualTo(27);
        assertThat(said.out()).startsWith("Somebody else has signed a checkpoint of the log");
    }

    @Test
    void aClockThatWasSetBackHasItsOwnSentenceAndExitCode() throws Exception {
        letSomeonePass(InstantSource.offset(InstantSource.system(), Duration.ofHours(-2)));

        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isEqualTo(28);
        assertThat(said.out()).startsWith("6 entries, every one").contains("The clock was set back before entry 6");
        assertThat(terminal.greenlane("audit", "verify", "--json").json().get("clockSetBackBefore").AsInt32Value())
                .isEqualTo(6);
    }

    @Test
    void everyDamageHasASentenceAndAnExitCodeOfItsOwn() {
        List<AuditEnd> ends = Arrays.stream(Verification.Damage.values())
                .map(damage -> AuditEnd.of(new Verification.Broken(damage, 7, "why")))
                .toList();
        assertThat(ends).extracting(AuditEnd::exit).doesNotHaveDuplicates().allMatch(exit -> exit >= 20);
        assertThat(ends).extracting(AuditEnd::sentence).doesNotHaveDuplicates().allMatch(end -> end.endsWith(": why."));
    }

    private void letSomeonePass(InstantSource clock) throws SetupException {
        try (Station station = Station.open(home(), clock, new HealthBoard(), Station.Recording.LOG)) {
            station.checkpoint().admit(new Shown(List.of("not a code")));
        }
    }

    private void damageTheLog() throws IOException {
        try (Stream<Path> files = Files.list(home().log())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] rubbish = new byte[1 << 16];
                Arrays.fill(rubbish, (byte) 0xA5);
                Files.write(file, rubbish);
            }
        }
    }
}
