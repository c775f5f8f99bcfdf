package org.greenlane.bench.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.AssistedDesk;
import org.greenlane.Station;
import org.greenlane.card.Presented;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;

/// The hands of whoever works at the desk. How long people take is assumed, not measured.
final class Hands implements AutoCloseable {
    /// To see what there is, and touch it.
    static final Duration TOUCH = Duration.ofMillis(1200);
    /// A digit on a keyboard.
    static final Duration KEY = Duration.ofMillis(350);
    /// To hold something before a scanner.
    static final Duration SCAN = Duration.ofMillis(1500);
    /// To ask somebody something and hear the answer.
    static final Duration QUESTION = Duration.ofSeconds(4);
    /// Until a colleague has come over.
    static final Duration COLLEAGUE = Duration.ofSeconds(15);
    /// Until a supervisor has come, and seen the person.
    static final Duration SUPERVISOR = Duration.ofSeconds(45);

    private static final long PATIENCE_SECONDS = 60;

    private final PlayedGate gate;
    private final Examiner examiner;
    private final AssistedDesk desk;
    private final Pace pace;
    private final BlockingQueue<AssistedView> views = new LinkedBlockingQueue<>();
    private final List<Presented> laid = new ArrayList<>();
    private volatile AssistedView view = new AssistedView.SignedOut(AssistedView.Why.NOT_YET, java.util.Optional.empty());
    private final AtomicInteger through = new AtomicInteger();
    private int touches;
    private long machine;

    /// Lets time go by, and what happens meanwhile happen.
    interface Pace {
        void pass(Duration time) throws InterruptedException;
    }

    /// @param gate on whose thread the desk works too
    Hands(Station station, PlayedGate gate, Examiner examiner, Pace pace) {
        this.gate = gate;
        this.examiner = examiner;
        this.pace = pace;
        this.desk = AssistedDesk.alone(
                station, gate::execute, List.of("zh", "en", "ko"), through::addAndGet, this::show);
    }

    private void show(AssistedView next) {
        view = next;
        views.add(next);
    }

    AssistedView view() {
        return view;
    }

    /// How many went through since it was asked last.
    int through() {
        return through.getAndSet(0);
    }

    /// Begins to count touches and the station's work anew.
    void begin() {
        touches = 0;
        machine = 0;
        through.set(0);
    }

    int touches() {
        return touches;
    }

    /// How long the station has worked, in nanoseconds of real time.
    long machine() {
        return machine;
    }

    /// Every document that was laid down.
    List<Presented> laid() {
        return laid;
    }

    void wait(Duration time) throws InterruptedException {
        pace.pass(time);
    }

    void type(int symbols) throws InterruptedException {
        pace.pass(KEY.multipliedBy(symbols));
    }

    void touch(Input input) throws InterruptedException {
        pace.pass(TOUCH);
        touches++;
        take(input);
    }

    void take(Input input) throws InterruptedException {
        during(() -> {
            desk.take(input);
            gate.settle();
        });
    }

    /// Something with a PIN in it, which is looked at beside the lane; the screen tells when that is over.
    void takePin(Input input) throws InterruptedException {
        touches++;
        during(() -> {
            gate.settle();
            views.clear();
            desk.take(input);
            if (views.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("nothing comes of a PIN");
            }
            gate.settle();
        });
    }

    void lay(Presented document) throws InterruptedException {
        laid.add(document);
        during(() -> {
            desk.bring(document);
            gate.settle();
        });
    }

    private interface Doing {
        void run() throws InterruptedException;
    }

    private void during(Doing doing) throws InterruptedException {
        examiner.beforeTheDesk();
        long since = System.nanoTime();
        doing.run();
        machine += System.nanoTime() - since;
        examiner.afterTheDesk(view);
    }

    @Override
    public void close() {
        desk.close();
    }
}
