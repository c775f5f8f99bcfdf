package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.OFF;
import static org.greenlane.WiredGate.ON;
import static org.greenlane.WiredGate.until;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenlane.authority.Authority;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.Cards;
import org.greenlane.card.Passports;
import org.greenlane.demo.Traveller;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.LaneView;
import org.greenlane.status.Progress;
import org.greenlane.trust.KeyUse;
import org.greenlane.wire.PseudoTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A traveller at the gate: from the scanner's line and the bytes of the reader for documents to the screen and the barrier.
@Timeout(120)
class HoldersOnWiresTest {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    @TempDir
    private static Path folder = Path.of("");

    private static WiredGate.@Nullable Folder station;
    private static @Nullable ForeignIssuers issuers;

    @TempDir
    private Path ports = Path.of("");

    private @Nullable WiredGate opened;

    @BeforeAll
    static void prepare() throws Exception {
        WiredGate.Folder made = WiredGate.Folder.in(folder);
        Authority authority = Authority.open(made.home().demoAuthority());
        ForeignIssuers lists =
                new ForeignIssuers(authority.key(SyntheticRegion.HOME, KeyUse.POLICY), CLOCK.instant());
        Path delivery = Files.createDirectories(folder.resolve("foreign"));
        for (Map.Entry<String, byte[]> file : lists.all().entrySet()) {
            Files.write(delivery.resolve(file.getKey()), file.getValue());
        }
        assertThat(StationImport.of(made.home(), List.of(delivery), CLOCK, Progress.NONE)).allMatch(ImportLine::taken);
        station = made;
        issuers = lists;
    }

    @BeforeEach
    void open() throws SetupException {
        opened = new WiredGate(Objects.requireNonNull(station), ports);
    }

    private WiredGate gate() {
        return Objects.requireNonNull(opened);
    }

    private static ForeignIssuers issuers() {
        return Objects.requireNonNull(issuers);
    }

    @AfterEach
    void close() {
        gate().close();
    }

    private static byte[] line(String text) {
        return (text + "\r").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] passport(String name, String birth) {
        String lines = Passports.lines(name, birth);
        return line(lines.substring(0, 44) + "\r" + lines.substring(44));
    }

    private static void untilAllWork(WiredGate gate) {
        until("all devices work", () -> gate.board.faults().isEmpty() && gate.cue().isPresent());
        until("the barrier is closed", () -> !gate.told.isEmpty());
    }

    /// What somebody at the gate can do.
    private record Hands(WiredGate gate, PseudoTerminal scanner, PseudoTerminal mrz) {
        /// Before the scanner, until it is answered.
        Passage show(String text) throws InterruptedException {
            scanner.write(line(text));
            return gate.answer();
        }
    }

    private static Hands allPluggedIn(WiredGate gate) throws IOException {
        gate.plugInReader();
        gate.relay.in(gate.told);
        Hands hands = new Hands(gate, gate.scanner.in(), gate.mrz.in());
        untilAllWork(gate);
        return hands;
    }

    private static Wanted wanted(WiredGate gate) {
        return ((LaneView.Wanting) gate.screen.laneProperty().get()).wanted();
    }

    @Test
    void aTravellerWhoLaysDownTheirCardPassesAndABorrowedCertificateDoesNot() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);

        assertThat(hands.show(issuers().dcc().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED));
        assertThat(wanted(gate)).isInstanceOf(Wanted.Document.class);
        assertThat(gate.told).containsExactly(OFF);
        gate.module.lay(Cards.foreigner("BEISPIEL, ADA", "19841224", "20400101"));
        Passage passage = gate.answer();
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.EU_DCC);
        until("the barrier has moved", () -> gate.told.size() >= 3);
        assertThat(gate.told).containsExactly(OFF, ON, OFF);

        hands.show(issuers().pass().text());
        hands.mrz.write(passport("COOK<<GERALD", "700101"));
        assertThat(gate.answer().verdict()).isEqualTo(new Verdict.Stop(Reason.NOT_THE_SAME_PERSON));
        assertThat(gate.screen.laneProperty().get()).isInstanceOf(LaneView.Answered.class);
        gate.closeGate();
        assertThat(gate.told.stream().filter(ON::equals)).hasSize(1);
    }

    @Test
    void printedLinesOfTheHolderKeepTheBarrierClosedUntilStaffHaveLooked() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);

        hands.show(issuers().pass().text());
        hands.mrz.write(passport("EXAMPLE<<ADA", "841224"));
        assertThat(gate.answer().verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
        gate.closeGate();
        assertThat(gate.told).isNotEmpty().containsOnly(OFF);
    }

    @Test
    void aCardThatTellsOfItsHoldersRedStopsWhateverTheCertificateSays() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);

        hands.show(issuers().dcc().text());
        gate.lay(Traveller.CARD_OF_RED);
        assertThat(gate.answer().verdict()).isEqualTo(new Verdict.Stop(Reason.RED));
        gate.screen.acknowledge();
    }

    @Test
    void aCardInAnotherScriptIsComparedByStaff() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);

        hands.show(issuers().dcc().text());
        gate.module.lay(Cards.resident(3, "19841224"));
        assertThat(gate.answer().verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_UNCERTAIN));
    }

    @Test
    void withoutAReaderThatWorksStaffCompareAtOnce() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);
        gate.reader.out();
        gate.mrz.out();
        until("no reader works", () -> !gate.works(WiredGate.READER) && !gate.works(WiredGate.MRZ));

        assertThat(hands.show(issuers().seal()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
        assertThat(gate.screen.laneProperty().get()).isInstanceOf(LaneView.Answered.class);
    }

    @Test
    void nobodyWaitsWhereOnlyPrintedLinesAreRead() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        PseudoTerminal scanner = gate.scanner.in();
        gate.mrz.in();
        untilAllWork(gate);
        gate.reader.out();
        until("only printed lines are read", () -> !gate.works(WiredGate.READER) && gate.works(WiredGate.MRZ));

        scanner.write(line(issuers().seal()));
        assertThat(gate.answer().verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED));
        assertThat(gate.screen.laneProperty().get()).isInstanceOf(LaneView.Answered.class);
    }

    @Test
    void aCardOfSeveralCodesTellsHowFarItHasCome() throws Exception {
        WiredGate gate = gate();
        Hands hands = allPluggedIn(gate);

        List<String> codes = issuers().card().texts(3);
        hands.show(codes.get(2));
        assertThat(wanted(gate)).isInstanceOfSatisfying(Wanted.Codes.class, codesSoFar -> {
            assertThat(codesSoFar.shown()).isEqualTo(1);
            assertThat(codesSoFar.all()).isEqualTo(3);
        });
        hands.show(codes.get(0));
        assertThat(wanted(gate)).isInstanceOfSatisfying(
                Wanted.Codes.class, codesSoFar -> assertThat(codesSoFar.shown()).isEqualTo(2));
        assertThat(hands.show(codes.get(1)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED));
    }
}
