package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.greenlane.authority.Authority;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.Surroundings;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Vault;

/// A gate on terminals of the system with a desk of staff, who work here already.
final class AssistedGate implements AutoCloseable {
    static final OperatorId GUARD = new OperatorId("G-01");
    static final OperatorId OTHER = new OperatorId("G-02");
    static final OperatorId CHIEF = new OperatorId("S-01");
    static final String GUARD_PIN = "739104";
    static final String OTHER_PIN = "804275";
    static final String CHIEF_PIN = "402819";
    static final String WRONG_PIN = "555019";

    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final WiredGate gate;
    private final AtomicReference<AssistedView> view;
    private final List<AssistedView> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger otherSheets = new AtomicInteger();
    private final AtomicInteger worthlessSheets = new AtomicInteger();

    /// A station's folder with made-up people and staff.
    static Path template(Path folder) throws Exception {
        Path home = folder.resolve("template");
        DemoStation.prepare(new StationHome(home), CLOCK);
        enrol(new StationHome(home));
        return home;
    }

    /// With PINs that cost little; each is made costly at its first use, as the station asks.
    private static void enrol(StationHome home) throws Exception {
        Vault vault = Vault.openOrCreate(home.key(), new SecureRandom());
        Surroundings around = new Surroundings(CLOCK, System::nanoTime, new SecureRandom());
        try (StaffBook book = StaffBook.open(home.staff(), vault, around, new Argon2id(64, 1, 1), _ -> {})) {
            must(book.roster().enrolFirst(CHIEF, CHIEF_PIN.toCharArray()));
            assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            enrol(book, GUARD, GUARD_PIN);
            enrol(book, OTHER, OTHER_PIN);
        }
    }

    private static void enrol(StaffBook book, OperatorId guard, String pin) {
        must(book.roster().enrol(CHIEF, guard, Role.GUARD, "918273".toCharArray()));
        must(book.roster().changePin(guard, "918273".toCharArray(), pin.toCharArray()));
    }

    private static void must(Act act) {
        assertThat(act).isEqualTo(new Act.Done());
    }

    AssistedGate(StationHome home, Path ports, AssistedSettings settings) throws Exception {
        view = new AtomicReference<>(new AssistedView.SignedOut(AssistedView.Why.NOT_YET, Optional.empty()));
        WiredGate.Folder folder = new WiredGate.Folder(
                home, new DemoAuthority(Authority.open(home.demoAuthority()), new SecureRandom()));
        gate = new WiredGate(
                folder, ports, Optional.of(new Gate.Assisting(settings, List.of("zh", "en", "ko"), new Watched())));
    }

    /// With all devices in, the desk's screen in front, and its staff at work.
    static AssistedGate staffed(StationHome home, Path ports) throws Exception {
        AssistedGate made =
                new AssistedGate(home, ports, new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        made.gate.plugIn();
        until("all devices work", () -> made.gate.board.faults().isEmpty() && made.gate.cue().isPresent());
        until("the barrier is closed", () -> !made.gate.told.isEmpty());
        made.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
        made.await(AssistedView.Waiting.class);
        made.gate.desk().inFront(true);
        return made;
    }

    private final class Watched implements DeskScreen {
        @Override
        public void show(AssistedView next) {
            seen.add(next);
            view.set(next);
        }

        @Override
        public void otherSheet(boolean worthless) {
            (worthless ? worthlessSheets : otherSheets).incrementAndGet();
        }
    }

    /// All that it has shown.
    List<AssistedView> seen() {
        return List.copyOf(seen);
    }

    /// How often it has said that a sheet is not this station's.
    int otherSheets() {
        return otherSheets.get();
    }

    /// How often it has said that a supervisor made a sheet worthless.
    int worthlessSheets() {
        return worthlessSheets.get();
    }

    static Typed typed(String text) {
        return new Typed(text.toCharArray());
    }

    AssistedGate take(Input input) {
        gate.desk().take(input);
        return this;
    }

    AssistedView view() {
        return view.get();
    }

    /// Waits for a view of that kind, and answers with it.
    <T extends AssistedView> T await(Class<T> kind) {
        return await(kind, _ -> true);
    }

    /// Waits for a view that is so, and answers with it.
    <T extends AssistedView> T await(Class<T> kind, Predicate<T> isSo) {
        AtomicReference<AssistedView> found = new AtomicReference<>(view.get());
        until(kind.getSimpleName(), PATIENCE, () -> {
            found.set(view.get());
            return kind.isInstance(found.get()) && isSo.test(kind.cast(found.get()));
        });
        return kind.cast(found.get());
    }

    long logSize() {
        return gate.station.log().orElseThrow().size();
    }

    boolean opened() {
        return gate.told.contains(WiredGate.ON);
    }

    @Override
    public void close() {
        gate.close();
    }
}
