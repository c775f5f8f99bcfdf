package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.gear.Doctor;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.Doctor.Report;
import org.greenlane.gear.SerialSettings;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Devices tried one by one with a person at the bench, over serial lines of the system.
@Timeout(120)
class DoctorBenchTest {
    private static final int USUAL = 115_200;

    @TempDir
    private Path folder = Path.of("");

    private final PseudoTerminal plugged = new PseudoTerminal();
    private final SimulatedModule module = new SimulatedModule();
    private final Somebody somebody = new Somebody();

    /// A person at the bench who does what is written here.
    private static final class Somebody implements BenchChecks.Person {
        private final List<String> asked = new ArrayList<>();
        private final Queue<BenchChecks.Answer> answers = new ConcurrentLinkedQueue<>();
        private Consumer<String> does = _ -> {};
        private Optional<BenchChecks.Answer> always = Optional.empty();

        @Override
        public void please(String what) {
            asked.add(what);
            does.accept(what);
        }

        @Override
        public void question(String question) {
            asked.add(question);
            does.accept(question);
        }

        @Override
        public Optional<BenchChecks.Answer> answer() {
            return always.isPresent() ? always : Optional.ofNullable(answers.poll());
        }
    }

    private Thread scanning = new Thread();

    @AfterEach
    void unplug() {
        scanning.interrupt();
        plugged.close();
    }

    private void answerEach(UnaryOperator<byte[]> answer) {
        Thread.ofVirtual().start(() -> {
            for (byte[] asked = plugged.read(); asked.length > 0; asked = plugged.read()) {
                plugged.write(answer.apply(asked));
            }
        });
    }

    private List<Report> tried(SerialSettings... devices) throws InterruptedException {
        StationHome station = new StationHome(folder);
        List<SerialDevice> all = List.of(devices).stream().map(SerialDevice::of).toList();
        return new Doctor(
                        BenchChecks.all(List.of(), all, somebody, station, InstantSource.system()), BenchChecks.PATIENCE)
                .examine();
    }

    private Finding found(SerialSettings device) throws InterruptedException {
        return tried(device).getFirst().finding();
    }

    private PortName port() {
        return new PortName.File(plugged.path());
    }

    private SerialSettings reader() {
        return new SerialSettings.IdReader("Reader", port(), USUAL);
    }

    private SerialSettings scanner() {
        return new SerialSettings.BarcodeScanner("Scanner", port(), 9_600, new Scanner.Manner(Suffix.CR, false));
    }

    private SerialSettings relay() {
        return new SerialSettings.GateRelay("Turnstile", port(), 9_600, 1, Duration.ofMillis(100));
    }

    @Test
    void aReaderIsTriedWithACardAndNothingIsToldOfThePerson() throws Exception {
        Person person = new SyntheticPeople(7).person(3);
        LocalDate issued = LocalDate.now(ZoneId.systemDefault()).minusYears(1);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            answerEach(asked -> module.answer(asked, asked.length));
            somebody.does = _ -> module.lay(IdentityCard.of(person, issued, issued.plusYears(10)));

            Report report = tried(reader()).getFirst();

            assertThat(report.finding()).isEqualTo(Finding.good("read a document (RESIDENT_ID) whose parts agree"));
            assertThat(somebody.asked).containsExactly("Lay any identity card on \"Reader\".");
            String family = person.name().text().substring(0, 1);
            assertThat(report.toString()).doesNotContain(person.documentNumber(), family);
            assertThat(List.copyOf(log.list))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains(person.documentNumber()) || line.contains(family));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }

    @Test
    void aReaderThatStandsAtAnotherSpeedIsFoundAndTheProfileIsToBeCorrected() throws Exception {
        answerEach(asked -> speedOfTheLine() == 19_200 ? module.answer(asked, asked.length) : new byte[0]);

        Finding finding = found(reader());

        assertThat(finding.ok()).isFalse();
        assertThat(finding.whatHappened()).startsWith("answers at 19200, not at 115200");
        assertThat(finding.remedy()).isEqualTo("Write in the profile: speed = 19200");
        assertThat(somebody.asked).isEmpty();
    }

    private int speedOfTheLine() {
        try {
            Process stty = new ProcessBuilder("stty", "-F", plugged.path(), "speed").start();
            return Integer.parseInt(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReaderThatIsDumbAtAllSpeedsIsSaidToBeDumb() throws Exception {
        answerEach(_ -> new byte[0]);

        Finding finding = found(reader());

        assertThat(finding.ok()).isFalse();
        assertThat(finding.whatHappened()).contains("no reader answers, at any speed");
        assertThat(finding.remedy()).contains("power", "RS-232");
    }

    /// What is sent before the port is open is thrown away.
    private void scanAgainAndAgain(byte[] code) {
        scanning = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                plugged.write(code);
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    @Test
    void aScannerIsTriedWithACodeThatIsNotRepeated() throws Exception {
        somebody.does = _ -> scanAgainAndAgain("PHI1:SECRET\r".getBytes(StandardCharsets.US_ASCII));

        assertThat(found(scanner())).isEqualTo(Finding.good("read a code of 11 characters"));
        assertThat(somebody.asked).containsExactly("Scan any code with \"Scanner\".");
    }

    @Test
    void whatAScannerSendsThatIsNoTextHasItsRemedy() throws Exception {
        somebody.does = _ -> scanAgainAndAgain(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFF, '\r'});

        Finding finding = found(scanner());

        assertThat(finding.whatHappened()).isEqualTo("what came is no text");
        assertThat(finding.remedy()).contains("speed and suffix");
    }

    @Test
    void aRelayIsToldToOpenAndToCloseAndAPersonSaysWhetherItDid() throws Exception {
        Queue<Byte> heard = new ConcurrentLinkedQueue<>();
        answerEach(asked -> {
            for (byte each : asked) {
                heard.add(each);
            }
            return new byte[0];
        });
        somebody.does = question -> {
            if (question.endsWith("?")) {
                somebody.answers.add(BenchChecks.Answer.YES);
            }
        };

        assertThat(found(relay())).isEqualTo(Finding.good("opens and closes again"));
        assertThat(somebody.asked)
                .containsExactly(
                        "Watch the barrier of \"Turnstile\": it opens once, now.", "Did it open, and close again?");
        assertThat(List.copyOf(heard).subList(0, 12))
                .as("closed, opened, closed again")
                .containsExactly(
                        (byte) 0xA0, (byte) 1, (byte) 0, (byte) 0xA1,
                        (byte) 0xA0, (byte) 1, (byte) 1, (byte) 0xA2,
                        (byte) 0xA0, (byte) 1, (byte) 0, (byte) 0xA1);
    }

    @Test
    void aBarrierThatDidNotMoveIsSoughtAtItsWires() throws Exception {
        answerEach(_ -> new byte[0]);
        somebody.does = question -> {
            if (question.endsWith("?")) {
                somebody.answers.add(BenchChecks.Answer.NO);
            }
        };

        assertThat(found(relay()).remedy()).contains("channel and pulse", "wires");
    }

    @Test
    void aBarrierThatIsKeptClosedIsLeftAlone() throws Exception {
        Queue<byte[]> heard = new ConcurrentLinkedQueue<>();
        answerEach(asked -> {
            heard.add(asked);
            return new byte[0];
        });
        assertThat(KeptClosed.in(new StationHome(folder).barrierClosed()).closed(Optional.empty())).isTrue();

        Finding finding = found(relay());

        assertThat(finding.ok()).isFalse();
        assertThat(finding.whatHappened()).isEqualTo("not tried: the barrier is kept closed");
        assertThat(heard).isEmpty();
        assertThat(somebody.asked).isEmpty();
    }

    @Test
    void aDeviceMayBeSkippedAndTheNextIsTried() throws Exception {
        somebody.does = what -> {
            if (what.startsWith("Scan")) {
                somebody.answers.add(BenchChecks.Answer.SKIP);
            }
        };
        PortName nowhere = new PortName.File("/dev/nobody-plugged-this");

        List<Report> reports = tried(scanner(), new SerialSettings.MrzReader("Passports", nowhere, 9_600));

        assertThat(reports.getFirst().finding().whatHappened()).isEqualTo("not tried");
        assertThat(reports.getFirst().finding().ok()).as("what was not tried is not well").isFalse();
        assertThat(reports.getLast().finding().whatHappened()).isEqualTo("/dev/nobody-plugged-this is not there (F-501)");
        assertThat(reports.getLast().finding().remedy()).contains("Plug the device in");
    }

    @Test
    void whoStopsIsAskedForNothingMore() throws Exception {
        somebody.always = Optional.of(BenchChecks.Answer.STOP);

        assertThat(tried(reader(), relay()))
                .allMatch(report -> report.finding().whatHappened().equals("not tried"));
        assertThat(somebody.asked).isEmpty();
    }
}
