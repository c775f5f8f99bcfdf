package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The shift of a supervisor who works at the desk of staff ends when they ask for it, and at no other time.
@Timeout(120)
class ShiftOfAnotherDeskTest {
    @TempDir
    private Path folder = Path.of("");

    /// The supervisor's desk hears of the other one only what a test tells it.
    private record Desks(AssistedGate at, SupervisorDesk office) {
        void signIn() {
            at.take(new Input.SignIn(CHIEF.text(), typed(CHIEF_PIN)));
            office.deskShows(at.await(AssistedView.Waiting.class));
        }

        void signOut() {
            at.take(new Input.SignOut());
            office.deskShows(at.await(AssistedView.SignedOut.class));
        }

        Entrance arrive() {
            AtomicReference<Optional<Entrance>> end = new AtomicReference<>(Optional.empty());
            office.door().arrive(entrance -> end.set(Optional.of(entrance)));
            until("somebody asks who comes", () -> end.get().isPresent());
            return end.get().orElseThrow();
        }

        void comeAndGo() throws InterruptedException {
            signIn();
            assertThat(arrive()).isInstanceOf(Entrance.In.class);
            signOut();
        }

        Instant shiftBegan() {
            return ((OfficeDoor) office.door()).shiftBegan();
        }

        /// All that was asked of the desk until now has been done.
        void settle() throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            office.door().arrive(_ -> done.countDown());
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWishToEndAShiftThatHasEndedAlreadyEndsNoLaterOne() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder);
                SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            Desks desks = new Desks(at, office);
            desks.comeAndGo();

            Instant began = desks.shiftBegan();
            office.door().endShift(_ -> {});
            desks.settle();
            desks.comeAndGo();
            desks.settle();

            assertThat(desks.shiftBegan()).as("they only signed out").isEqualTo(began);
        }
    }

    @Test
    void nobodyElseIsSignedOutForIt() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder);
                SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            Desks desks = new Desks(at, office);
            desks.comeAndGo();
            at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
            office.deskShows(at.await(AssistedView.Waiting.class));

            office.door().endShift(_ -> {});
            desks.settle();
            // What is asked for later is done later.
            at.gate.screen.closeAtDesk(true);
            until("the lane is closed", () -> KeptClosed.in(at.gate.station.home().laneClosed()).by().isPresent());

            assertThat(at.gate.station.staff().orElseThrow().isSignedIn(AssistedGate.GUARD)).isTrue();
        }
    }

    @Test
    void whoAsksForItWhileTheyWorkThereHasTheirShiftEnded() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder);
                SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            Desks desks = new Desks(at, office);
            desks.signIn();
            assertThat(desks.arrive()).isInstanceOf(Entrance.In.class);
            Instant began = desks.shiftBegan();
            office.door().endShift(_ -> {});
            office.deskShows(at.await(AssistedView.SignedOut.class));
            desks.settle();
            assertThat(desks.shiftBegan()).isAfter(began);
        }
    }

    @Test
    void whoWasHereBeforeTheyCameToTheDeskOfStaffWorksOnThereWhenThisDeskLocksItself() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder);
                SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            AtomicReference<Optional<Entrance>> end = new AtomicReference<>(Optional.empty());
            office.door().enter(CHIEF.text(), typed(CHIEF_PIN), entrance -> end.set(Optional.of(entrance)));
            until("the supervisor is in", () -> end.get().filter(Entrance.In.class::isInstance).isPresent());
            Desks desks = new Desks(at, office);
            desks.signIn();

            office.door().leave();
            desks.settle();

            at.take(new Input.NothingToShow());
            at.await(AssistedView.Answered.class);
        }
    }
}
