package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.HealthColour;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People looked up by a number: of a document, or from under a paper code.
class DocumentCheckTest {
    private static final int PEOPLE = 300;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void aStationHasTheRegionsKey() {
        terminal = Terminal.ofNewStation(folder, PEOPLE);
        terminal.must("setup", "--subject-key", subjectKey());
    }

    private Path subjectKey() {
        return folder.resolve("keys/subject.key");
    }

    private static Person someone(HealthColour colour) {
        SyntheticPeople people = new SyntheticPeople(1);
        return IntStream.range(0, PEOPLE)
                .mapToObj(people::person)
                .filter(person -> person.colour() == colour)
                .findFirst()
                .orElseThrow();
    }

    private Said typed(String text, Object... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return terminal.greenlane(words);
        } finally {
            System.setIn(before);
        }
    }

    private Said document(Person person) {
        return typed(person.documentNumber() + "\n", "check", "--document");
    }

    @Test
    void aDocumentTellsStaffTheColourAndTheAgeOfTheStatusesAndPassesNobody() {
        Said green = document(someone(HealthColour.GREEN));
        assertThat(green.exit()).isEqualTo(10);
        assertThat(green.out())
                .startsWith("ASK STAFF")
                .contains("116 ", "401 Green")
                .containsIgnoringCase("statuses");
        Said red = document(someone(HealthColour.RED));
        assertThat(red.exit()).isEqualTo(11);
        assertThat(red.out()).startsWith("STOP").contains("403 Red");
    }

    @Test
    void whateverIsAnsweredTheNumberIsNotSaidAgain() throws IOException {
        Person person = someone(HealthColour.GREEN);
        Said said = document(person);
        Said json = typed(person.documentNumber(), "check", "--json", "--document");
        assertThat(said.out() + said.err() + json.out() + json.err()).doesNotContain(person.documentNumber());
        assertThat(json.json().get("kind").AsString()).isEqualTo("DOCUMENT");
        assertThat(json.json().get("statusesFrom").AsString()).isNotBlank();
        assertThat(filesWith(person.documentNumber().getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void theRegionsKeyStandsNowhereInClear() throws IOException {
        String digits = Files.readString(subjectKey()).strip();
        assertThat(filesWith(digits.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(filesWith(HexFormat.of().parseHex(digits))).isEmpty();
    }

    private List<Path> filesWith(byte[] secret) throws IOException {
        String needle = new String(secret, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder.resolve("station"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, needle))
                    .toList();
        }
    }

    private static boolean contains(Path file, String needle) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(needle);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMistypedNumberAndAStrangerAskStaff() {
        String number = someone(HealthColour.GREEN).documentNumber();
        Said mistyped = typed(number.substring(1) + "1", "check", "--document");
        assertThat(mistyped.exit()).isEqualTo(10);
        assertThat(mistyped.out()).contains("117 ");
        Said stranger = typed("11010519491231002X", "check", "--document");
        assertThat(stranger.exit()).isEqualTo(10);
        assertThat(stranger.out()).contains("304 ");
        Said passport = typed("E12345678", "check", "--document", "--document-kind", "passport");
        assertThat(passport.out()).contains("304 ");
        assertThat(typed("1".repeat(5_000), "check", "--document").out()).contains("117 ");
    }

    @Test
    void withoutTheRegionsKeyNobodyIsFoundAndTheDoctorSaysWhy() throws IOException {
        Files.delete(folder.resolve("station/subject-key.sealed"));
        Said said = document(someone(HealthColour.RED));
        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("309 ");
        assertThat(doctor()).startsWith("ok").contains("no subject key").contains("--subject-key");
    }

    @Test
    void aKeyThatWasTouchedOrIsOfAnotherRootFindsNobodyAndTheDoctorSaysSo() throws IOException {
        assertThat(doctor()).startsWith("ok").contains("is there");
        Path sealed = folder.resolve("station/subject-key.sealed");
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[20] ^= 1;
        Files.write(sealed, bytes);
        assertThat(document(someone(HealthColour.RED)).out()).contains("309 ");
        assertThat(doctor()).startsWith("BAD").contains("cannot be used");
        bytes[20] ^= 1;
        Files.write(sealed, bytes);
        terminal.must("setup", "--replace", "--region", "990200", "--site", "park", "--root", "0".repeat(64));
        assertThat(doctor()).startsWith("BAD").contains("another region");
    }

    private String doctor() {
        return terminal.greenlane("doctor")
                .out()
                .lines()
                .filter(line -> line.contains("Documents"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatIsNoKeyIsRefusedAndTheOldKeyStays() throws IOException {
        for (String wrong : List.of("", "secret nonsense", "ab".repeat(31), "ab".repeat(33), "a".repeat(5_000))) {
            Path file = Files.writeString(folder.resolve("wrong"), wrong);
            Said said = terminal.greenlane("setup", "--subject-key", file);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("64 hexadecimal digits").contains("Nothing was changed");
            assertThat(said.err()).doesNotContain("nonsense").doesNotContain("abab");
        }
        assertThat(document(someone(HealthColour.RED)).exit()).isEqualTo(11);
    }

    @Test
    void aSetUpTakesTheKeyWithTheRest() {
        Terminal other = new Terminal(folder.resolve("other"));
        other.must(
                "setup", "--region", "990100", "--site", "park",
                "--root", Terminal.fingerprint(folder.resolve("keys")), "--subject-key", subjectKey());
        other.must("status", "import", folder.resolve("delivery"));
        terminal = other;
        assertThat(document(someone(HealthColour.RED)).exit()).isEqualTo(11);
    }

    @Test
    void filesAndADocumentAreNotAskedForTogether() {
        assertThat(terminal.greenlane("check").exit()).isEqualTo(2);
        assertThat(typed("", "check", "--document", "code.png").exit()).isEqualTo(2);
    }

    @Test
    void pagesThatWereChangedOnTheDiskAnswerNobody() throws Exception {
        Person person = someone(HealthColour.RED);
        assertThat(document(person).out()).startsWith("STOP").contains("403 Red");
        try (Stream<Path> files = Files.list(folder.resolve("station/statuses"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
                changePages(file);
            }
        }
        Said said = document(person);
        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).startsWith("ASK STAFF").contains("303 ").doesNotContain("403");
    }

    private static void changePages(Path file) throws Exception {
        String name = file.toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "statuses", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE page SET sealed = BITNOT(sealed)");
        }
    }
}
