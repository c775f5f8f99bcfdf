package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.wire.Opener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One device on a serial line of the system: the right fault stands on the board within two seconds, says what to do in
/// each language, and goes by itself once the cause has gone.
@Timeout(60)
abstract class AtFaultyDevice {
    static final Duration SOON = Duration.ofSeconds(2);
    static final String NAME = "Device";

    @TempDir
    Path ports = Path.of("");

    final Clock clock = Clock.system(ZoneOffset.UTC);
    final HealthBoard board = new HealthBoard();
    final List<HealthBoard.Snapshot> boards = new CopyOnWriteArrayList<>();
    final KioskViewModel screen = new KioskViewModel(clock, Language.ENGLISH, Runnable::run);
    final LaneThread lane = new LaneThread(clock, _ -> asked(), screen::show, _ -> {});
    final SimulatedModule module = new SimulatedModule();
    @Nullable Plug plugged;
    @Nullable Wires wires;

    static Passage asked() {
        Verdict verdict = new Verdict.AskStaff(Reason.UNREADABLE);
        return Passage.of(Instant.EPOCH, CodeKind.NONE, List.of(PersonResult.nobody(verdict)));
    }

    Plug plug() {
        Plug made = plugged == null ? new Plug(ports, "device") : plugged;
        plugged = made;
        return made;
    }

    SerialSettings.IdReader reader() {
        return new SerialSettings.IdReader(NAME, plug().port(), 115_200);
    }

    void start(SerialSettings settings) {
        start(settings, SerialDevice.of(settings).opener());
    }

    void start(SerialSettings settings, Opener opener) {
        board.listen(boards::add);
        Wires open = new Wires(
                List.of(new SerialDevice(settings, opener)),
                new Wires.Surroundings(new Ways(
                        lane,
                        _ -> asked(),
                        Optional.empty(),
                        new Ways.Claims(new DocumentClaim(Set.of()), new BadgeClaim(_ -> true))), screen, board, clock));
        wires = open;
        open.start();
    }

    @AfterEach
    void close() {
        Wires open = wires;
        if (open != null) {
            open.close();
        }
        lane.close();
        plug().close();
    }

    byte[] answer(byte[] asked) {
        return module.answer(asked, asked.length);
    }

    boolean stands(Fault.Kind kind) {
        return board.faultsOf(NAME).stream().anyMatch(fault -> fault.kind() == kind);
    }

    void soonSays(Fault.Kind kind) {
        until(kind + " alone within two seconds", SOON, () -> stands(kind) && board.faultsOf(NAME).size() == 1);
        assertThat(board.faultsOf(NAME).getFirst().detail()).isNotBlank();
        for (Language language : Language.values()) {
            assertThat(Words.of(language).remedy(kind)).isNotBlank();
        }
    }

    void goesByItself() {
        until("it is mended", () -> board.faultsOf(NAME).isEmpty());
        assertThat(board.devices()).allMatch(DeviceState::working);
    }

    void staysBroken() {
        List<HealthBoard.Snapshot> sinceBroken = boards.stream()
                .dropWhile(each -> each.faults().isEmpty())
                .toList();
        assertThat(sinceBroken)
                .as("from the first fault on the device never counted as working")
                .isNotEmpty()
                .noneMatch(each -> each.faults().isEmpty());
    }
}
