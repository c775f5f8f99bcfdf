package org.greenlane.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.greenlane.wire.LineException;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;
import org.greenlane.wire.PlayedLine;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
    private static final String CODE = "PHI1:6BFOXN%TS3DH0YOJ58S S-W5HDC";

    private static List<Optional<String>> codes(Suffix suffix, boolean identified, PlayedLine line) {
        List<Optional<String>> codes = new ArrayList<>();
        Scanner scanner = new Scanner(new Scanner.Manner(suffix, identified), codes::add);
        assertThatThrownBy(() -> scanner.serve(line, () -> {})).isInstanceOf(LineException.class);
        return codes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"CR, '\\r'", "LF, '\\n'", "CR_LF, '\\r\\n'", "TAB, '\\t'", "NONE, ''"})
    void theSuffixIsCutOffAndNothingElse(Suffix suffix, String escaped) {
        String symbols = escaped.translateEscapes();
        PlayedLine line = new PlayedLine().says(bytes(" " + CODE + " " + symbols)).silence();

        assertThat(codes(suffix, false, line)).containsExactly(Optional.of(" " + CODE + " "));
    }

    @Test
    void aSuffixWithinTheCodeIsPartOfIt() {
        PlayedLine line = new PlayedLine().says(bytes("BEGIN:VCARD\rVERSION:3.0\r\r")).silence();

        assertThat(codes(Suffix.CR, false, line)).containsExactly(Optional.of("BEGIN:VCARD\rVERSION:3.0\r"));
    }

    @Test
    void aCodeWithoutTheSuffixOfTheProfileIsTakenAsItCame() {
        assertThat(codes(Suffix.CR, false, new PlayedLine().says(bytes(CODE)).silence()))
                .containsExactly(Optional.of(CODE));
    }

    @Test
    void codesWithSilenceBetweenThemAreSeveral() {
        PlayedLine line = new PlayedLine().says(bytes("one\r")).silence().silence().says(bytes("two\r")).silence();

        assertThat(codes(Suffix.CR, false, line)).containsExactly(Optional.of("one"), Optional.of("two"));
    }

    @Property(tries = 200)
    void theSameComesWhateverThePieces(@ForAll @Size(max = 20) List<@IntRange(min = 1, max = 40) Integer> lengths) {
        byte[] whole = bytes(CODE + "\r");
        PlayedLine line = new PlayedLine();
        int at = 0;
        for (int length : lengths) {
            int to = Math.min(whole.length, at + length);
            if (to > at) {
                line.says(Arrays.copyOfRange(whole, at, to));
            }
            at = to;
        }
        if (at < whole.length) {
            line.says(Arrays.copyOfRange(whole, at, whole.length));
        }

        assertThat(codes(Suffix.CR, false, line.silence())).containsExactly(Optional.of(CODE));
    }

    @Test
    void textIsUtf8OrElseGb18030() {
        byte[] gb = "健康码".getBytes(Charset.forName("GB18030"));

        assertThat(codes(Suffix.NONE, false, new PlayedLine().says(bytes("健康码")).silence().says(gb).silence()))
                .containsExactly(Optional.of("健康码"), Optional.of("健康码"));
    }

    @Test
    void anArchiveKeepsEachOfItsBytes() {
        byte[] archive = {'P', 'K', 3, 4, (byte) 0xB0, (byte) 0xA1, (byte) 0xFF, 0, '\r', 7};
        String text = new String(archive, StandardCharsets.ISO_8859_1);

        assertThat(codes(Suffix.CR, false, new PlayedLine().says(archive).says((byte) '\r').silence()))
                .containsExactly(Optional.of(text));
    }

    @Test
    void whatIsNoTextIsUnreadableAndNothingIsReplaced() {
        assertThat(codes(Suffix.NONE, false, new PlayedLine().says((byte) 0xFF, (byte) 0xFF, (byte) 0x80).silence()))
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "]Q1PHI1:AB, PHI1:AB", "]C0123, 123", "]Q2\\000026PHI1:A\\\\B, PHI1:A\\B", "PHI1:AB, PHI1:AB",
        "]Q1\\000026, \\000026"
    })
    void identifiersAreTakenOffWhereTheyAreSent(String sent, String code) {
        assertThat(codes(Suffix.NONE, true, new PlayedLine().says(bytes(sent)).silence()))
                .containsExactly(Optional.of(code));
    }

    @Test
    void identifiersThatTheProfileDoesNotNameArePartOfTheCode() {
        assertThat(codes(Suffix.NONE, false, new PlayedLine().says(bytes("]Q1AB")).silence()))
                .containsExactly(Optional.of("]Q1AB"));
    }

    @Test
    void aCodeThatIsHeldBeforeTheScannerIsToldOnceAndLaterAgain() {
        List<Optional<String>> codes = new ArrayList<>();
        long[] now = {0};
        PlayedLine line = new PlayedLine();
        for (int i = 0; i < 10; i++) {
            line.says(bytes(CODE)).silence();
        }
        line.says(bytes("]Q1")).silence().says(bytes(CODE)).silence();
        for (int i = 0; i < 4; i++) {
            line.silence();
        }
        line.says(bytes(CODE)).silence();
        Scanner scanner =
                new Scanner(new Scanner.Manner(Suffix.NONE, true), codes::add, () -> now[0] += 700_000_000);

        assertThatThrownBy(() -> scanner.serve(line, () -> {})).isInstanceOf(LineException.class);

        assertThat(codes)
                .containsExactly(Optional.of(CODE), Optional.empty(), Optional.of(CODE), Optional.of(CODE));
    }

    @Test
    void aBrokenEscapeIsUnreadable() {
        assertThat(codes(Suffix.NONE, true, new PlayedLine().says(bytes("]Q2AB\\00002")).silence()))
                .containsExactly(Optional.empty());
    }

    @Test
    void moreThanAnyCodeHasIsUnreadableOnceAndTheNextIsReadAgain() {
        PlayedLine line = new PlayedLine()
                .says(new byte[Scanner.MAX_BYTES])
                .says(bytes("more"))
                .silence()
                .says(bytes(CODE))
                .silence();

        assertThat(codes(Suffix.NONE, false, line)).containsExactly(Optional.empty(), Optional.of(CODE));
    }

    @Test
    void aScannerThatSendsWithoutEndIsOutOfOrder() {
        PlayedLine line = new PlayedLine();
        for (int i = 0; i < 200; i++) {
            line.says(new byte[1000]);
        }
        Scanner scanner = new Scanner(new Scanner.Manner(Suffix.CR, false), _ -> {});

        assertThatThrownBy(() -> scanner.serve(line, () -> {}))
                .isInstanceOfSatisfying(
                        LineException.class, e -> assertThat(e.kind()).isEqualTo(LineException.Cause.GARBLED));
    }

    private static PlayedLine nonsense(int from, int count) {
        PlayedLine line = new PlayedLine();
        for (int i = from; i < from + count; i++) {
            line.says((byte) 0xFF, (byte) i).silence();
        }
        return line;
    }

    private static LineException.Cause ended(Scanner scanner, PlayedLine line, AtomicInteger works) {
        try {
            scanner.serve(line, works::incrementAndGet);
        } catch (LineException e) {
            return e.kind();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it serves without end");
    }

    @Test
    void aScannerWhoseCodesAreNoTextIsOutOfOrderAndHoldsNobodyUpUntilItIsUnderstood() {
        List<Optional<String>> codes = new ArrayList<>();
        AtomicInteger works = new AtomicInteger();
        Scanner scanner = new Scanner(new Scanner.Manner(Suffix.NONE, false), codes::add);

        assertThat(ended(scanner, nonsense(0, 10), works)).isEqualTo(LineException.Cause.GARBLED);
        assertThat(codes).containsExactly(Optional.empty(), Optional.empty());
        works.set(0);
        codes.clear();
        PlayedLine line = nonsense(20, 5).silence();
        assertThat(ended(scanner, line, works)).as("no new fault each time").isEqualTo(LineException.Cause.LOST);
        assertThat(codes).isEmpty();
        assertThat(works).as("silence does not mend it").hasValue(0);

        assertThat(ended(scanner, new PlayedLine().says(bytes(CODE)).silence(), works)).isEqualTo(LineException.Cause.LOST);
        assertThat(codes).containsExactly(Optional.of(CODE));
        assertThat(works).hasPositiveValue();
    }

    @Test
    void codesThatAreNoTextBetweenOthersAreThoseOfTheirPeople() {
        PlayedLine line = new PlayedLine();
        for (int i = 0; i < 5; i++) {
            line.says((byte) 0xFF, (byte) i).silence().says((byte) 0xFF, (byte) (i + 8)).silence().says(bytes(CODE + i)).silence();
        }

        assertThat(codes(Suffix.NONE, false, line)).hasSize(15).contains(Optional.empty(), Optional.of(CODE + 4));
    }

    @Test
    @Timeout(60)
    void aScannerOnASerialLineIsHeard() throws Exception {
        BlockingQueue<Optional<String>> codes = new LinkedBlockingQueue<>();
        BlockingQueue<LineState> states = new LinkedBlockingQueue<>();
        try (PseudoTerminal plugged = new PseudoTerminal();
                LineOwner owner = new LineOwner(
                        "scanner",
                        SerialPorts.opener(new PortName.File(plugged.path()), 9_600),
                        new Scanner(new Scanner.Manner(Suffix.CR, false), codes::add),
                        states::add,
                        InstantSource.system(),
                        new LineOwner.Retries(Duration.ofMillis(10), Duration.ofMillis(100)))) {
            owner.start();
            assertThat(states.poll(20, TimeUnit.SECONDS)).isInstanceOf(LineState.Connecting.class);
            assertThat(states.poll(20, TimeUnit.SECONDS)).isInstanceOf(LineState.Live.class);
            plugged.write(bytes(CODE + "\r"));

            assertThat(codes.poll(20, TimeUnit.SECONDS)).isEqualTo(Optional.of(CODE));
        }
    }
}
