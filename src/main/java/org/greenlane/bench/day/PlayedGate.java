package org.greenlane.bench.day;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.Gate;
import org.greenlane.LaneThread;
import org.greenlane.Station;
import org.greenlane.bench.Latencies;
import org.greenlane.card.Presented;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;
import org.jspecify.annotations.Nullable;

/// The lane where people show their codes themselves, on its own thread, as a camera and a reader would feed it.
final class PlayedGate implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Station station;
    private final LaneThread lane;
    private final BlockingQueue<Gate.Answer> answers = new LinkedBlockingQueue<>();
    private final Latencies took = new Latencies();

    /// @param answered gets each passage on the lane's thread, at once
    PlayedGate(Station station, SimulatedTime time, java.util.function.Consumer<Passage> answered) {
        this.station = station;
        this.lane = new LaneThread(time, station.checkpoint()::admit, _ -> {}, answer -> {
            answered.accept(answer.passage());
            answers.add(answer);
        });
    }

    /// Somebody holds a code before the camera.
    Passage show(List<String> texts) throws InterruptedException {
        lane.see(new Shown(texts));
        return next();
    }

    /// The camera sees something of which it must make no passage: the same code still, or the next person's while somebody
    /// is held.
    ///
    /// @return false if it did
    boolean ignores(List<String> texts) throws InterruptedException {
        lane.see(new Shown(texts));
        settle();
        return answers.isEmpty();
    }

    /// Somebody lays a card down.
    Passage lay(Presented card) throws InterruptedException {
        lane.bring(new LaneThread.Brought(
                self -> Optional.of(self.take(() -> station.checkpoint().admit(card))), card::close));
        Passage passage = next();
        settle();
        return passage;
    }

    private Passage next() throws InterruptedException {
        Gate.@Nullable Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("the gate does not answer");
        }
        took.add(answer.took().toNanos());
        return answer.passage();
    }

    void acknowledge() throws InterruptedException {
        lane.acknowledge();
        settle();
    }

    /// Does something on the lane's thread, to which the checkpoint belongs.
    void execute(Runnable task) {
        lane.execute(task);
    }

    /// Waits until that thread has done all that it was given.
    void settle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        lane.execute(done::countDown);
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the lane's thread does not come back");
        }
    }

    /// From the code's being read until its passage is on the disk, in real time.
    Latencies took() {
        return took;
    }

    @Override
    public void close() {
        lane.close();
    }
}
