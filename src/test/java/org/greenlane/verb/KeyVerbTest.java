package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.audit.Entry;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.greenlane.vault.SlotSecret;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// The key of a station, from the command line.
class KeyVerbTest {
    private static final String WORDS = "correct horse battery staple";
    private static final String OTHER_WORDS = "another horse, another staple";
    private static final Pattern RECOVERY = Pattern.compile("(?:[0-9A-Z]{4}[0-9A-Z*~$=]-){7}[0-9A-Z]{4}[0-9A-Z*~$=]");

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private Path stick = Path.of("");
    private final List<Said> all = new ArrayList<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void aNewStation() {
        terminal = Terminal.ofNewStation(folder, 10);
        stick = folder.resolve("stick.key");
        logged.start();
        everything().addAppender(logged);
    }

    @AfterEach
    void logNoMore() {
        everything().detachAppender(logged);
    }

    private static Logger everything() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private Said typed(String lines, Object... words) {
        Said said = terminal.typed(lines, words);
        all.add(said);
        return said;
    }

    private Said done(String lines, Object... words) {
        Said said = typed(lines, words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private Said refused(String lines, Object... words) {
        Said said = typed(lines, words);
        assertThat(said.exit()).as(said.out()).isEqualTo(Exit.FAILED);
        return said;
    }

    private static String recoveryKey(Said said) {
        Matcher found = RECOVERY.matcher(said.out());
        assertThat(found.find()).as(said.out()).isTrue();
        return found.group();
    }

    /// Neither in what was said, nor in what was logged, nor in any file of the station.
    private void assertNowhere(String secret) throws IOException {
        assertThat(all).noneMatch(said -> said.err().contains(secret));
        assertThat(List.copyOf(logged.list)).noneMatch(event -> event.getFormattedMessage().contains(secret));
        try (Stream<Path> files = Files.walk(home().folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void aKeyThatLiesOpenIsToldWithTheRemedy() {
        assertThat(done("", "key", "list").out()).contains("lies open beside its data").contains("key add passphrase");
        assertThat(done("", "key", "list", "--json").json().get("locked").AsBoolean()).isFalse();
        assertThat(terminal.greenlane("doctor").lines()).anyMatch(line -> line.matches("BAD +Key +lies open .*"));
        assertThat(refused("", "key", "rotate").err()).contains("lies open: give it a slot first");
    }

    @Test
    void aPassphraseLocksTheKeyAndIsAskedForWithoutEverBeingShown() throws IOException {
        assertThat(refused("too short\n", "key", "add", "passphrase").err()).contains("12 to 256 characters");
        assertThat(done(WORDS + "\n", "key", "add", "passphrase").out()).contains("Slot 1: the passphrase");
        assertThat(done(WORDS + "\n", "status", "info").out()).contains("Statuses ");
        assertThat(refused("", "status", "info").err()).contains("locked, and no passphrase was given");
        assertThat(refused("wrong horse, wrong battery\n", "audit", "verify").err()).contains("the passphrase is wrong");
        assertThat(typed(WORDS + "\n", "doctor").lines()).anyMatch(line -> line.matches("ok +Key +locked.*1 passphrase"));
        assertThat(done(WORDS + "\n402819\n", "staff", "enrol", "--first", "S-100").out()).contains("Enrolled");
        done(WORDS + "\n" + OTHER_WORDS + "\n", "key", "change", "passphrase");
        refused(WORDS + "\n", "status", "info");
        assertThat(done(OTHER_WORDS + "\n", "audit", "verify").out()).startsWith("3 entries");
        assertNowhere(WORDS);
        assertNowhere(OTHER_WORDS);
        assertThat(all).noneMatch(said -> said.out().contains(WORDS) || said.out().contains(OTHER_WORDS));
    }

    @Test
    void aStickOpensTheKeyAndWithoutItNothingDoes() throws IOException {
        done("", "key", "add", "file", stick);
        assertThat(stick).hasSize(32);
        assertThat(done("", "key", "list").out()).isEqualToIgnoringNewLines("1 key file");
        done("", "status", "info");
        assertThat(refused("", "key", "remove", 1).err()).contains("the last slot stays");
        assertNowhere(new String(Files.readAllBytes(stick), StandardCharsets.ISO_8859_1));
        Files.move(stick, folder.resolve("in the pocket"));
        assertThat(refused("", "status", "info").err()).contains("the stick with the key file is not there");
        Files.move(folder.resolve("in the pocket"), stick);
        done("", "status", "info");
    }

    @Test
    void slotsAreAddedRemovedAndTheKeysRotated() {
        done("", "key", "add", "file", stick);
        done("", "key", "add", "credential", "greenlane", folder.resolve("secret"));
        recoveryKey(done("", "key", "add", "recovery"));
        done("", "key", "rotate");
        done("", "key", "remove", 2);
        assertThat(done("", "key", "list", "--json").json().get("slots").getValues())
                .extracting(slot -> slot.get("number").AsInt32() + " " + slot.get("kind").AsString())
                .containsExactly("1 key_file", "3 recovery");
        assertThat(refused("", "key", "remove", 2).err()).contains("no such slot");
        assertThat(typed("", "key", "add", "credential", "../greenlane", stick).exit()).isEqualTo(2);
        done("", "status", "verify");
    }

    @Test
    void aForgottenPassphraseIsReplacedWithTheRecoveryKeyWhichIsReplacedToo() throws IOException {
        done(WORDS + "\n", "key", "add", "passphrase");
        String paper = recoveryKey(done(WORDS + "\n", "key", "add", "recovery"));
        char first = paper.charAt(0);
        String mistyped = (first == '7' ? '8' : '7') + paper.substring(1);
        assertThat(refused(mistyped + "\n", "key", "recover").err()).contains("mistake in group 1");
        assertThat(refused("1234\n", "key", "recover").err()).contains("eight groups of five");
        String fresh = recoveryKey(done(paper.toLowerCase(Locale.ROOT) + "\n" + OTHER_WORDS + "\n", "key", "recover"));
        assertThat(fresh).isNotEqualTo(paper);
        assertThat(refused(paper + "\n" + WORDS + "\n", "key", "recover").err()).contains("there is a newer one");
        done(OTHER_WORDS + "\n", "status", "info");
        for (String secret : List.of(paper, fresh, fresh.substring(0, 11), fresh.replace("-", ""))) {
            assertNowhere(secret);
        }
    }

    @Test
    void everyChangeOfTheKeyStandsInTheLog() throws Exception {
        done(WORDS + "\n", "key", "add", "passphrase");
        String paper = recoveryKey(done(WORDS + "\n", "key", "add", "recovery"));
        done(WORDS + "\n" + OTHER_WORDS + "\n", "key", "change", "passphrase");
        done(OTHER_WORDS + "\n", "key", "rotate");
        done(paper + "\n" + WORDS + "\n", "key", "recover");
        int last = done("", "key", "list", "--json").json().get("slots").getValues().stream()
                .mapToInt(slot -> slot.get("number").AsInt32())
                .max()
                .orElseThrow();
        done(WORDS + "\n", "key", "remove", last);
        refused(WORDS + "\n", "key", "remove", last);
        StationHome unlocked = new StationHome(
                home().folder(), lock -> lock.open(SlotSecret.passphrase(WORDS.toCharArray())));
        try (Station station =
                Station.open(unlocked, InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.log().orElseThrow().read(1, 100))
                    .extracting(entry -> ((Entry.OfStation) entry).event())
                    .extracting(event -> ((Event.KeyChanged) event).kind() + " " + ((Event.KeyChanged) event).slot())
                    .containsExactly(
                            "LOCKED Optional[1]",
                            "SLOT_ADDED Optional[2]",
                            "PASSPHRASE_CHANGED Optional[1]",
                            "ROTATED Optional.empty",
                            "RECOVERED Optional.empty",
                            "SLOT_REMOVED Optional[" + last + "]");
        }
    }

    @Test
    void aKeyIsRecoveredEvenWhereTheLogDoesNotTakeIt() throws Exception {
        done(WORDS + "\n", "key", "add", "passphrase");
        Files.write(home().log().resolve("station.mv.db"), new byte[8192]);
        assertThat(refused(WORDS + "\n" + OTHER_WORDS + "\n", "key", "change", "passphrase").err())
                .contains("That is done, but it does not stand in the log");
        done(OTHER_WORDS + "\n", "status", "info");
    }

    @Test
    void theBoardSaysThatTheKeyLiesOpenUntilItIsLocked() throws Exception {
        assertThat(faults(home())).contains(Fault.Kind.KEY_LIES_OPEN);
        done(WORDS + "\n", "key", "add", "passphrase");
        StationHome unlocked = new StationHome(
                home().folder(), lock -> lock.open(SlotSecret.passphrase(WORDS.toCharArray())));
        assertThat(faults(unlocked)).doesNotContain(Fault.Kind.KEY_LIES_OPEN);
    }

    private static List<Fault.Kind> faults(StationHome home) throws Exception {
        HealthBoard board = new HealthBoard();
        try (Station _ = Station.open(home, InstantSource.system(), board, Station.Recording.LOG)) {
            return board.faultsOf(Station.KEY_PART).stream().map(Fault::kind).toList();
        }
    }

    @Test
    void theKeysOfAStationAtWorkAreNotChanged() throws Exception {
        byte[] before = Files.readAllBytes(home().key());
        try (Station _ = Station.open(home(), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(refused("", "key", "add", "file", stick).err()).contains("Another Greenlane has this station open");
        }
        assertThat(home().key()).hasBinaryContent(before);
    }

    @Test
    void aStationIsSetUpWithALockedKeyWhereThatIsAskedFor() {
        Path other = folder.resolve("other");
        Terminal fresh = new Terminal(other);
        terminal = fresh;
        Said said = done(
                WORDS + "\n", "setup", "--region", "990100", "--site", "park", "--root", "0".repeat(64), "--passphrase");
        assertThat(said.out()).contains("The station's key is locked").contains("key add recovery");
        assertThat(done("", "key", "list").out()).isEqualToIgnoringNewLines("1 passphrase");
        Said again = done("", "setup", "--region", "990100", "--site", "port", "--root", "0".repeat(64), "--replace");
        assertThat(again.out()).contains("The station's key is locked");
    }

    @Test
    void aStationSetUpWithoutBeingAskedSaysThatItsKeyLiesOpen() {
        terminal = new Terminal(folder.resolve("other"));
        assertThat(done("", "setup", "--region", "990100", "--site", "park", "--root", "0".repeat(64)).out())
                .contains("lies open beside its data")
                .contains("greenlane key add passphrase");
    }
}
