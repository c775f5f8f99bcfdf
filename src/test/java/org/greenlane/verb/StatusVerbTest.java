package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.greenlane.StationHome;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusVerbTest {
    private static final int PEOPLE = 60;

    @TempDir
    Path folder = Path.of("");

    private final Instant now = Instant.now();
    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void setUpWithoutStatuses() {
        terminal = new Terminal(folder.resolve("station"));
        terminal.must("authority", "init", keys(), "--at", now.minus(Duration.ofDays(9)));
        terminal.must("setup", "--region", "990100", "--site", "station", "--root", Terminal.fingerprint(keys()));
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private Path delivery(String name, Object... more) {
        Path delivery = folder.resolve(name);
        Object[] words = new Object[6 + more.length];
        Object[] first = {"authority", "bundle", keys(), delivery, "--people", PEOPLE};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        terminal.must(words);
        return delivery;
    }

    private String info() {
        return terminal.must("status", "info", "--json").out();
    }

    @Test
    void aDeliveryIsTakenAsAWhole() {
        Said said = terminal.greenlane("status", "import", delivery("delivery"));

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).hasSize(3).allMatch(line -> line.startsWith("taken"));
        assertThat(said.lines().get(0)).contains("trust-list.cose: Trust list 2, good until ");
        assertThat(said.lines().get(1)).contains("recognition.cose: Recognition table of 3 regions");
        assertThat(said.lines().get(2)).contains(".glb: 60 statuses of region 990100, good until ");
    }

    @Test
    void whatIsInForceIsToldWithItsAge() {
        Path delivery = delivery("delivery");
        terminal.must("status", "import", delivery);

        String plain = terminal.must("status", "info").out();
        assertThat(plain).contains("Station            region 990100, STATION");
        assertThat(plain).contains("Trust list         of ").contains("Recognition table  of ");
        assertThat(plain).contains("Statuses           SNAPSHOT ").contains("60 records").contains("good until ");
        CBORObject json = terminal.must("status", "info", "--json").json();
        assertThat(json.get("region").AsString()).isEqualTo("990100");
        assertThat(json.get("demo").AsBoolean()).isFalse();
        assertThat(json.get("statuses").get(0).get("records").AsInt32Value()).isEqualTo(PEOPLE);
        assertThat(json.get("trustList").get("expires").AsString()).satisfies(Instant::parse);
    }

    @Test
    void statusesThatAnswerNothingAreToldAsNotInForce() throws IOException {
        terminal.must("status", "import", delivery("delivery"));
        assertThat(terminal.must("status", "info").out()).doesNotContain("NOT IN FORCE");
        assertThat(terminal.must("status", "info", "--json").json().get("statuses").get(0).get("inForce").AsBoolean())
                .isTrue();

        Files.delete(folder.resolve("station").resolve("trust-list.cose"));

        assertThat(terminal.must("status", "info").out()).contains(", NOT IN FORCE: 201 NO_TRUST_LIST");
        CBORObject statuses =
                terminal.must("status", "info", "--json").json().get("statuses").get(0);
        assertThat(statuses.get("inForce").AsBoolean()).isFalse();
        assertThat(statuses.get("distrusted").AsString()).isEqualTo("NO_TRUST_LIST");
    }

    @Test
    void aStationThatHoldsNothingSaysSo() {
        Said said = terminal.must("status", "info");

        assertThat(said.out()).contains("Trust list         none").contains("F-302").contains("F-303").contains("F-301");
    }

    @Test
    void theSameDeliveryAgainIsNoFailure() {
        Path delivery = delivery("delivery");
        terminal.must("status", "import", delivery);
        String before = info();

        Said said = terminal.greenlane("status", "import", delivery);

        assertThat(said.exit()).isZero();
        assertThat(said.lines().getLast()).contains("in force already");
        assertThat(info()).isEqualTo(before);
    }

    @Test
    void anOlderDeliveryIsRefusedAsARollback() {
        Path older = delivery("older", "--at", now.minus(Duration.ofHours(2)));
        Path newer = delivery("newer", "--at", now.minus(Duration.ofHours(1)));
        terminal.must("status", "import", newer);
        String before = info();

        Said said = terminal.greenlane("status", "import", older);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).hasSize(3).allMatch(line -> line.startsWith("REFUSED"));
        assertThat(said.lines().get(0)).contains("It is older than the trust list in force (2 before 3).");
        assertThat(said.lines().get(1)).contains("It is older than the recognition table in force.");
        assertThat(said.lines().get(2)).contains("ROLLBACK: the bundle has sequence ");
        assertThat(info()).isEqualTo(before);
    }

    @Test
    void aDeliveryPastItsOwnEndIsRefused() {
        Path stale = delivery("stale", "--at", now.minus(Duration.ofDays(3)));

        Said said = terminal.greenlane("status", "import", stale);

        assertThat(said.exit()).isEqualTo(1);
        // A trust list lives longer than the statuses.
        assertThat(said.lines().get(0)).startsWith("taken");
        assertThat(said.lines().get(1)).startsWith("REFUSED").contains("It is past its own end");
        assertThat(said.lines().get(2)).startsWith("REFUSED").contains("EXPIRED");
    }

    @Test
    void aDeliveryOfAnotherRootIsRefusedAndNothingChanges() {
        terminal.must("status", "import", delivery("delivery"));
        String before = info();
        Path foreign = folder.resolve("foreign");
        terminal.must("authority", "init", foreign);
        terminal.must("authority", "bundle", foreign, folder.resolve("theirs"), "--people", PEOPLE);

        Said said = terminal.greenlane("status", "import", folder.resolve("theirs"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).hasSize(3).allMatch(line -> line.startsWith("REFUSED"));
        assertThat(said.lines().get(0)).contains("not of the root that this station was set up with");
        assertThat(info()).isEqualTo(before);
    }

    @Test
    void aStationWithAnotherTrustRootTakesNothing() {
        Path delivery = delivery("delivery");
        terminal.must("setup", "--region", "990100", "--site", "park", "--root", "0".repeat(64), "--replace");

        Said said = terminal.greenlane("status", "import", delivery);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).allMatch(line -> line.startsWith("REFUSED"));
        assertThat(said.lines().getLast()).contains("201 NO_TRUST_LIST");
    }

    @Test
    void jsonTellsWhatBecameOfEachFile() {
        Said said = terminal.greenlane("status", "import", "--json", delivery("delivery"), folder.resolve("none.glb"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.jsonLines()).hasSize(4);
        assertThat(said.jsonLines()).filteredOn(line -> line.get("taken").AsBoolean()).hasSize(3);
        assertThat(said.jsonLines())
                .filteredOn(line -> !line.get("taken").AsBoolean())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("file").AsString()).endsWith("none.glb");
                    assertThat(line.get("sentence").AsString()).isEqualTo("There is no such file or folder.");
                });
    }

    @Test
    void aFileWithAnotherNameIsNotLeftOutSilently() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.txt"), "Dear station");

        Said said = terminal.greenlane("status", "import", delivery("delivery"), other);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("REFUSED  " + other + ": Its name is none of trust-list.cose, recognition.cose");
    }

    @Test
    void anEmptyFolderIsAFailure() throws IOException {
        Said said = terminal.greenlane("status", "import", Files.createDirectory(folder.resolve("empty")));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("there is nothing to import in").contains("empty");
    }

    private Path layer() {
        return new StationHome(folder.resolve("station")).statuses().resolve("statuses-000001.mv.db");
    }

    @Test
    void everyPageIsVerified() {
        terminal.must("status", "import", delivery("delivery"));

        assertThat(terminal.must("status", "verify").out()).startsWith("whole    SNAPSHOT ").contains("1 of 1 pages checked");
        CBORObject json = terminal.must("status", "verify", "--json").json();
        assertThat(json.get("whole").AsBoolean()).isTrue();
        assertThat(json.get("layers").get(0).get("checked").AsInt32Value()).isEqualTo(1);
        assertThat(json.get("layers").get(0).get("badPages").size()).isZero();
    }

    @Test
    void aChangedPageIsFoundAndNamed() throws Exception {
        terminal.must("status", "import", delivery("delivery"));
        String url = "jdbc:h2:file:" + layer().toString().replace(".mv.db", "");
        try (var connection = java.sql.DriverManager.getConnection(url, "statuses", "");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE page SET sealed = BITNOT(sealed) WHERE number = 0");
        }

        Said said = terminal.greenlane("status", "verify");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("DAMAGED  SNAPSHOT").contains("1 of 1 pages").contains("page 0: ");
        CBORObject json = terminal.greenlane("status", "verify", "--json").json();
        assertThat(json.get("whole").AsBoolean()).isFalse();
        assertThat(json.get("layers").get(0).get("badPages").get(0).get("page").AsInt32Value()).isZero();
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() throws IOException {
        terminal.must("status", "import", delivery("delivery"));
        Files.write(layer(), new byte[5000]);

        Said said = terminal.greenlane("status", "verify");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("DAMAGED  statuses-000001.mv.db, set aside");
    }

    @Test
    void aFolderIsMadeReadyForAWebServer() throws IOException {
        Path delivery = delivery("delivery");

        assertThat(Terminal.anywhere("status", "index", delivery.toString()).out())
                .contains("delivery.txt, 3 files");

        assertThat(Files.readAllLines(delivery.resolve("delivery.txt")))
                .hasSize(4)
                .startsWith("greenlane-delivery 1")
                .anySatisfy(line -> assertThat(line).endsWith(" trust-list.cose"));
        assertThat(Files.readAllLines(delivery.resolve("delivery.txt")).get(1)).endsWith(" trust-list.cose");
        assertThat(Terminal.anywhere("status", "index", Files.createDirectory(folder.resolve("empty")).toString()).exit()).isEqualTo(1);
    }

    @Test
    void whereUpdatesComeFromIsTold() {
        assertThat(terminal.must("status", "info").out()).contains("Updates            from the folder incoming only");
        terminal.must(
                "setup", "--region", "990100", "--site", "station", "--root", Terminal.fingerprint(keys()), "--replace",
                "--updates", "https://health.example/d/");
        assertThat(terminal.must("status", "info").out()).contains("every 60 min from https://health.example/d/");
    }

    @Test
    void aStationThatIsNotSetUpSaysWhatToDo() {
        Said said = new Terminal(folder.resolve("nowhere")).greenlane("status", "info");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("has not been set up").contains("greenlane setup").contains("greenlane demo");
    }

    @Test
    void aStationWhoseKeyIsGoneIsLeftAsItIs() throws IOException {
        terminal.must("status", "import", delivery("delivery"));
        StationHome home = new StationHome(folder.resolve("station"));
        Path saved = Files.move(home.key(), folder.resolve("saved.key"));

        Said said = terminal.greenlane("status", "info");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("The station's key is gone").contains("Put back the copy");

        Files.move(saved, home.key());
        assertThat(info()).contains("\"records\":60");
    }
}
