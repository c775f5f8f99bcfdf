package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.Surroundings;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports at the command line, and their check on another machine.
class AuditExportVerbTest {
    private static final String CHIEF_PIN = "739104";
    private static final String SECOND_PIN = "820461";
    private static final String TECHNICIAN_PIN = "461820";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private Path stick = Path.of("");

    @BeforeEach
    void openAStation() throws IOException {
        terminal = Terminal.ofNewStation(folder, 20);
        stick = Files.createDirectory(folder.resolve("stick"));
        done(CHIEF_PIN, "staff", "enrol", "--first", "S-100");
    }

    private Said done(String lines, Object... words) {
        Said said = terminal.typed(lines + "\n", words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private void enrol(String number, String role, String pin) {
        done(CHIEF_PIN + "\n604182", "staff", "enrol", "--by", "S-100", "--role", role, number);
        done("604182\n" + pin, "staff", "change-pin", number);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(stick)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    private Path stationKey() {
        return folder.resolve("station").resolve("station.pub");
    }

    @Test
    void anExportIsProvedWithoutAnyStation() throws IOException {
        Said said = done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--form", "csv,xlsx", "--out", stick);
        assertThat(said.out()).contains("entries 1 to ").contains("SHA-256: ").contains("in the log as entry ");

        Said proved = Terminal.anywhere("audit", "verify", onlyFile().toString(), "--station-key", stationKey().toString());
        assertThat(proved.exit()).as(proved.out()).isZero();
        assertThat(proved.out())
                .startsWith("This export of ")
                .contains("without a gap, in the log of", "the open columns of log.csv say what the entries say.", "Not proved: ")
                .doesNotContain("--station-key");
        Said byItself = Terminal.anywhere("audit", "verify", onlyFile().toString());
        assertThat(byItself.exit()).isZero();
        assertThat(byItself.out()).contains("the key came with the export").contains(Files.readString(stationKey()).strip());
        CBORObject json = Terminal.anywhere("audit", "verify", "--json", onlyFile().toString()).json();
        assertThat(json.get("proved").AsBoolean()).isTrue();
        assertThat(json.get("people").AsString()).isEqualTo("PSEUDONYMS");
        assertThat(json.get("site").AsString()).isEqualTo("STATION");
        assertThat(json.get("region").AsString()).isEqualTo("990100");
        assertThat(proved.out()).contains(" (station, region 990100), made ");
    }

    @Test
    void whatAnEarlierExportHasNamedIsNotNamedAgain() throws IOException {
        assertThat(done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--out", stick.resolve("first.zip")).out())
                .doesNotContain("not named");
        assertThat(done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--out", stick.resolve("second.zip")).out())
                .contains("of these entries people are not named: an earlier export has named them");
    }

    @Test
    void thePrintedReportIsWrittenToo() throws IOException {
        done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--form", "csv,pdf", "--language", "zh", "--out", stick);
        try (ZipFile zip = new ZipFile(onlyFile().toFile());
                InputStream report = zip.getInputStream(zip.getEntry("report.pdf"))) {
            assertThat(new String(report.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(Terminal.anywhere("audit", "verify", onlyFile().toString()).exit()).isZero();
    }

    @Test
    void eachThingThatIsWrongHasItsOwnSentenceAndExitCode() throws IOException {
        done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--out", stick);
        Path export = onlyFile();
        byte[] bytes = Files.readAllBytes(export);
        bytes[bytes.length / 4] ^= 1;
        Path changed = Files.write(folder.resolve("changed.zip"), bytes);
        assertThat(Terminal.anywhere("audit", "verify", changed.toString()).exit()).isIn(29, 32);
        Path none = Files.writeString(folder.resolve("none.zip"), "nothing");
        Said said = Terminal.anywhere("audit", "verify", none.toString());
        assertThat(said.exit()).isEqualTo(32);
        assertThat(said.out()).startsWith("This is no export that can be checked: ");
        String other = "other+8baee6b9+AcsDH37sp2MeOMvPr6CkZgSBRk8Xy8uuLFV0Q5PwvJBS";
        assertThat(Terminal.anywhere("audit", "verify", export.toString(), "--station-key", other).exit())
                .isIn(1, 30);
        assertThat(Terminal.anywhere("audit", "verify", folder.resolve("missing.zip").toString()).err())
                .contains("There is no file");
    }

    @Test
    void whatIsPersonalLeavesWithTheSecondPersonsPinOnly() throws Exception {
        enrol("S-200", "supervisor", SECOND_PIN);
        enrol("T-1", "technician", TECHNICIAN_PIN);
        Object[] words = {"audit", "export", "--by", "S-100", "--personal", "--second", "S-200", "--out", stick};
        assertThat(terminal.typed(CHIEF_PIN + "\n111222\n", words).exit()).isEqualTo(Exit.FAILED);
        assertThat(terminal.typed(CHIEF_PIN + "\n" + CHIEF_PIN + "\n",
                        "audit", "export", "--by", "S-100", "--personal", "--second", "S-100", "--out", stick).exit())
                .isEqualTo(Exit.FAILED);
        assertThat(terminal.typed(CHIEF_PIN + "\n" + TECHNICIAN_PIN + "\n",
                        "audit", "export", "--by", "S-100", "--personal", "--second", "T-1", "--out", stick).err())
                .contains("The second person is a supervisor");
        assertThat(terminal.typed(CHIEF_PIN + "\n" + SECOND_PIN + "\n", words).err())
                .as("who chose the first PIN of S-200 could be both")
                .contains("They do not count as two people yet");
        assertThat(terminal.greenlane("staff", "list").out())
                .contains("S-200         supervisor, no second person beside S-100 before 5 more days of work");
        assertThat(stick).isEmptyDirectory();
        worksForFiveDays("S-200", SECOND_PIN);
        done(CHIEF_PIN + "\n" + SECOND_PIN, words);
        CBORObject json = Terminal.anywhere("audit", "verify", "--json", onlyFile().toString()).json();
        assertThat(json.get("people").AsString()).isEqualTo("PERSONAL");
    }

    private void worksForFiveDays(String number, String pin) throws Exception {
        StationHome home = new StationHome(folder.resolve("station"));
        for (int day = 1; day <= 5; day++) {
            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(day));
            Surroundings around = new Surroundings(later, System::nanoTime, new SecureRandom());
            try (StaffBook book = StaffBook.open(home.staff(), StationVault.ring(home).vault(), around, _ -> {})) {
                assertThat(book.signIn(new OperatorId(number), pin.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            }
        }
    }

    @Test
    void aTechniciansExportTellsNothingOfPeopleAndAGuardHasNone() throws IOException {
        enrol("T-1", "technician", TECHNICIAN_PIN);
        enrol("G-2", "guard", SECOND_PIN);
        Said guard = terminal.typed(SECOND_PIN + "\n", "audit", "export", "--by", "G-2", "--out", stick);
        assertThat(guard.exit()).isEqualTo(Exit.FAILED);
        assertThat(guard.err()).contains("Only supervisors take parts of the log away");
        assertThat(stick).isEmptyDirectory();
        done(TECHNICIAN_PIN, "audit", "export", "--by", "T-1", "--out", stick);
        Said said = Terminal.anywhere("audit", "verify", onlyFile().toString());
        assertThat(said.out()).contains("the hashes of its entries", "the station's signature alone vouches for");
    }

    @Test
    void aSealedExportIsOpenedByItsIdentityAlone() throws Exception {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        Said wrong = terminal.typed(
                CHIEF_PIN + "\n", "audit", "export", "--by", "S-100", "--recipient", "age1oops", "--out", stick);
        assertThat(wrong.exit()).isEqualTo(Exit.FAILED);
        assertThat(wrong.err()).contains("no age recipient");
        done(CHIEF_PIN, "audit", "export", "--by", "S-100", "--recipient", pair.getPublic(), "--out", stick);
        Path identity = Files.writeString(folder.resolve("identity"), pair.getPrivate() + "\n");
        assertThat(Terminal.anywhere("audit", "verify", onlyFile().toString()).exit()).isEqualTo(33);
        assertThat(Terminal.anywhere("audit", "verify", onlyFile().toString(), "--identity", identity.toString()).exit())
                .isZero();
    }
}
