package org.greenlane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.greenlane.card.Presented;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PinChange;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.AssistedLane;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Door;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.ScannedPin;
import org.greenlane.lane.assisted.StationCommands;
import org.greenlane.lane.assisted.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk where staff help people, at work at one gate.
///
/// Its lane lives on the checkpoint's thread, as the self-service lane does, so that one thread alone touches checkpoint,
/// statuses and log. What happens at the desk is taken one by one, in its order. A PIN is looked at on a thread of its own;
/// until that has come back the desk's next inputs wait, and the gate goes on. So the lane never sees a desk at which a PIN
/// is being looked at, and has no state for it.
public final class AssistedDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AssistedDesk.class);
    private static final String PART = "Assisted lane";

    /// What happens beyond that, while a PIN is being looked at or a disk is slow, is dropped.
    private static final int MOST_WAITING = 16;

    private static final long CLOSING_SECONDS = 5;

    private final DeskParts parts;
    private final DeskColleagues colleagues;
    private final DeskLimits limits;
    private final FirstStart firstStart;
    private final AssistedLane lane;
    private final StationCommands commands;
    private final ScannedPin scannedPin;
    private final SightOnce sight;
    private final ScheduledThreadPoolExecutor pins = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("pins").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean busy;
    private volatile boolean closed;
    // Of the checkpoint's thread.
    private final Deque<Happened> next = new ArrayDeque<>();
    private boolean lookingAtPin;
    private long since = System.nanoTime();
    private Optional<Passage> told = Optional.empty();

    private record Happened(Input input, long nanoTime) {}

    AssistedDesk(DeskParts parts) {
        this.parts = parts;
        this.colleagues = new DeskColleagues(parts.book());
        this.limits = parts.limits();
        this.firstStart = new FirstStart(parts.book());
        this.sight = new SightOnce(parts.clock());
        this.lane = parts.lane(colleagues, limits, this::show);
        this.commands = parts.station().commands();
        this.scannedPin = new ScannedPin(colleagues::isBadge, commands);
        var _ = pins.scheduleWithFixedDelay(() -> take(new Input.Tick()), 1, 1, TimeUnit.SECONDS);
    }

    /// A desk to which no device of a gate brings anything by itself.
    ///
    /// @param checkpoint runs a task on the checkpoint's thread, between two passages
    /// @param languages BCP 47 tags of those in which people can be asked, the first one first
    /// @param screen gets every change of the view, on the checkpoint's thread
    public static AssistedDesk alone(
            Station station, Executor checkpoint, List<String> languages, Door door, Consumer<AssistedView> screen) {
        DeskRoutes none = new DeskRoutes(AssistedSettings.NONE, Set.of());
        return new AssistedDesk(new DeskParts(station, none, checkpoint, languages, door, screen::accept, _ -> {}));
    }

    /// Takes what happens at the desk. From any thread; never waits.
    public void take(Input input) {
        if (!isQueued(input)) {
            input.drop();
        }
    }

    private synchronized boolean isQueued(Input input) {
        if (closed || waiting.get() >= MOST_WAITING) {
            return false;
        }
        waiting.incrementAndGet();
        Happened happened = new Happened(input, System.nanoTime());
        parts.checkpoint().execute(() -> {
            next.add(happened);
            goOn();
        });
        return true;
    }

    private void goOn() {
        while (!lookingAtPin && !next.isEmpty()) {
            signOutWhoIsGone();
            Happened happened = next.remove();
            waiting.decrementAndGet();
            if (happened.input() instanceof Input.Scan(String text) && isOfOtherSheet(text)) {
                parts.screen().otherSheet(commands.isWorthless(text));
                continue;
            }
            since = happened.nanoTime();
            Input input = scannedPin.take(happened.input(), lane.view(), parts.clock().instant());
            if (DeskColleagues.hasPin(input, lane.view())) {
                lookingAtPin = true;
                Optional<OperatorId> worker = colleagues.here();
                pins.execute(() -> lookAtPin(input, worker));
            } else {
                step(input);
            }
        }
    }

    /// Whoever was dismissed or got another PIN meanwhile does nothing more here, and whom they were helping is forgotten.
    private void signOutWhoIsGone() {
        if (colleagues.isGone()) {
            step(new Input.SignOut());
        }
    }

    /// Such a scan comes from nobody who works here, so it does not even keep the desk from locking itself.
    private boolean isOfOtherSheet(String text) {
        return LaneCommand.looksLikeOne(text) && commands.read(text).isEmpty();
    }

    private void lookAtPin(Input input, Optional<OperatorId> worker) {
        DeskColleagues.Looked end = new DeskColleagues.Looked.AtNothing();
        try {
            end = colleagues.look(input, worker);
        } catch (RuntimeException | Error defect) {
            broke(defect);
        } finally {
            // Whatever broke: else the desk would wait for ever.
            looked(input, end);
        }
    }

    private void looked(Input input, DeskColleagues.Looked looked) {
        parts.checkpoint().execute(() -> {
            lookingAtPin = false;
            signOutWhoIsGone();
            if (input instanceof Input.Approve
                    && DeskColleagues.hasPin(input, lane.view())
                    && looked instanceof DeskColleagues.Looked.AtSignIn(SignIn.Welcome who)) {
                limits.agreed(who);
            }
            colleagues.found(looked);
            step(input);
            colleagues.found(new DeskColleagues.Looked.AtNothing());
            goOn();
        });
    }

    /// A defect leaves nobody held and nobody through; the desk goes on.
    private void step(Input input) {
        guarded(() -> lane.take(input));
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error defect) {
            broke(defect);
        }
    }

    private void broke(Throwable defect) {
        LOG.error("The assisted lane broke", defect);
        parts.board()
                .report(new Fault(
                        Fault.Kind.INTERNAL, PART, defect.getClass().getSimpleName(), parts.clock().instant()));
    }

    private void show(AssistedView view) {
        colleagues.shows(view);
        parts.routes().staffed(colleagues.here().isPresent());
        busy = !view.steps().contains(Step.BRING);
        parts.screen().show(view);
        if (view instanceof AssistedView.Answered answered) {
            Optional<Passage> passage = Optional.of(answered.passage());
            if (!passage.equals(told)) {
                told = passage;
                parts.answered()
                        .accept(new Gate.Answer(answered.passage(), Duration.ofNanos(System.nanoTime() - since)));
            }
        } else if (view.people().isEmpty()) {
            told = Optional.empty();
        }
    }

    /// Whether its screen is to be seen, so that what people bring is for it. From any thread.
    public void inFront(boolean now) {
        parts.routes().inFront(now);
    }

    /// True if what that device brings of visitors goes to the desk now. From any thread.
    boolean takes(String device) {
        return parts.routes().takes(device);
    }

    /// What that device reads of staff's own: a badge, a printed command. From any thread.
    Predicate<String> serves(String device) {
        return text -> parts.routes().serves(device) && DeskParts.isStaffs(text);
    }

    /// True while there is no place for the next person. From any thread.
    boolean isBusy() {
        return busy;
    }

    /// Who works here, and has a PIN that nobody else knows. Of the checkpoint's thread.
    Optional<OperatorId> worker() {
        return colleagues.worker();
    }

    /// Whether somebody has signed in here. From any thread.
    public boolean isStaffed() {
        return parts.routes().isStaffed();
    }

    /// Takes what lies on a reader of documents. From any thread; never waits.
    public void bring(Presented presented) {
        take(new Input.Bring(parts.held(presented)));
    }

    /// Takes what a scanner read; nothing if it was no text. From any thread; never waits.
    void scan(Shown shown) {
        take(shown.alone().<Input>map(Input.Scan::new).orElseGet(() -> new Input.Bring(parts.held(shown))));
    }

    /// Takes what a camera sees; the same again is no second person. Badges and commands are not for cameras: visitors hold
    /// their phones before them, one with a photo of a guard's badge too. A sheet that lies in view hides nothing that is
    /// beside it. From any thread; never waits.
    void see(Shown shown) {
        Shown brought = new Shown(
                shown.texts().stream()
                        .filter(text -> !DeskParts.isStaffs(text))
                        .toList(),
                shown.unreadBefore());
        if (!brought.texts().isEmpty() && sight.isNew(brought)) {
            scan(brought);
        }
    }

    /// Tells whether nobody has been enrolled yet. From any thread; never waits.
    ///
    /// @param told on a thread of the desk
    public void tellFirstStart(Consumer<Boolean> told) {
        pins.execute(() -> guarded(() -> Told.surely(told, false, firstStart::isNow)));
    }

    /// Enrols the first supervisor, at the first start only. From any thread; never waits.
    ///
    /// @param pin wiped
    /// @param told on a thread of the desk
    public synchronized void enrolFirst(OperatorId number, Typed pin, Consumer<PinChange> told) {
        if (closed) {
            pin.wipe();
            return;
        }
        pins.execute(() -> guarded(() -> Told.surely(told, PinChange.UNAVAILABLE, () -> firstStart.enrol(number, pin))));
    }

    private synchronized void shut() {
        closed = true;
    }

    /// Ends the work at the desk: whoever works there is signed out, and whoever is being helped is forgotten. The
    /// checkpoint's thread must be closed after it.
    @Override
    public void close() {
        shut();
        pins.shutdown();
        try {
            if (!pins.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A PIN is still being looked at");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.checkpoint().execute(() -> {
            next.forEach(happened -> happened.input().drop());
            next.clear();
            scannedPin.forget();
            step(new Input.SignOut());
        });
    }
}
