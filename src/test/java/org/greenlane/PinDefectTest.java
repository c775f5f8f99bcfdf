package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.desk.supervisor.Door;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.Fault;
import org.greenlane.health.PinChange;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.vault.Argon2id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Something breaks while a PIN is looked at: whoever waits is told, nobody is let in, and the desk goes on.
@Timeout(120)
class PinDefectTest {
    @TempDir
    private Path folder = Path.of("");

    /// What the machine's own counter throws, which every look at a PIN asks.
    private volatile Optional<Error> breaks = Optional.empty();

    private long nanoTime() {
        breaks.ifPresent(error -> {
            throw error;
        });
        return System.nanoTime();
    }

    private AssistedGate gate() throws Exception {
        return new AssistedGate(
                new StationHome(AssistedGate.template(folder)),
                Files.createDirectory(folder.resolve("ports")),
                new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()),
                new Station.Outside(InstantSource.system(), this::nanoTime, new Argon2id(64, 1, 1), "file"));
    }

    private static <T> T told(String what, Consumer<Consumer<T>> asked) {
        AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
        asked.accept(it -> answer.set(Optional.of(it)));
        until(what, () -> answer.get().isPresent());
        return answer.get().orElseThrow();
    }

    private static Entrance enters(Door door, Typed pin) {
        return told("whoever comes hears what came of it", told -> door.enter(CHIEF.text(), pin, told));
    }

    @Test
    void theDeskOfStaffSaysSoAndSignsInThoseWhoComeLater() throws Exception {
        try (AssistedGate at = gate()) {
            for (Error each : List.of(new OutOfMemoryError("played"), new NoClassDefFoundError("played"))) {
                breaks = Optional.of(each);
                Typed pin = typed(GUARD_PIN);
                at.take(new Input.SignIn(GUARD.text(), pin));
                AssistedView.SignedOut out = at.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
                assertThat(out.objection()).contains(new Objection.NotSignedIn(new SignIn.Unavailable()));
                assertThat(pin.symbols()).containsOnly('\0');
                assertThat(at.gate.board.snapshot().faults()).extracting(Fault::kind).contains(Fault.Kind.INTERNAL);
                breaks = Optional.empty();
                at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
                at.await(AssistedView.Waiting.class);
                at.take(new Input.SignOut());
                at.await(AssistedView.SignedOut.class);
            }
        }
    }

    @Test
    void theSupervisorsDeskSaysSoAndLetsThoseInWhoComeLater() throws Exception {
        try (AssistedGate at = gate(); SupervisorDesk desk = at.gate.supervisor(SupervisorByScannerTest.model())) {
            Door door = desk.door();
            breaks = Optional.of(new OutOfMemoryError("played"));
            Typed pin = typed(CHIEF_PIN);
            assertThat(enters(door, pin)).isEqualTo(new Entrance.Refused(new SignIn.Unavailable()));
            assertThat(pin.symbols()).containsOnly('\0');
            until("the board says so", () -> at.gate.board.snapshot().faults().stream()
                    .anyMatch(fault -> fault.kind() == Fault.Kind.INTERNAL));
            breaks = Optional.empty();
            assertThat(enters(door, typed(CHIEF_PIN))).isInstanceOf(Entrance.In.class);

            breaks = Optional.of(new OutOfMemoryError("played"));
            Typed chosen = typed("662093");
            assertThat(PinDefectTest.<PinChange>told(
                            "whoever chooses a PIN", told -> door.choosePin(typed(CHIEF_PIN), chosen, told)))
                    .isEqualTo(PinChange.UNAVAILABLE);
            assertThat(chosen.symbols()).containsOnly('\0');
            breaks = Optional.empty();
            Typed another = typed("662093");
            assertThat(PinDefectTest.<PinChange>told(
                            "they choose it again", told -> door.choosePin(typed(CHIEF_PIN), another, told)))
                    .isEqualTo(PinChange.CHANGED);
        }
    }

    @Test
    void whoeverWaitsHearsTheOtherAnswerAndTheDefectGoesOn() {
        List<String> told = new ArrayList<>();
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> Told.surely(told::add, "not now", () -> {
            throw new OutOfMemoryError("played");
        }));
        Told.surely(told::add, "not now", () -> "done");
        assertThat(told).containsExactly("not now", "done");
    }
}
