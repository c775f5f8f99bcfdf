package org.greenlane.bench;

import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.Gate;
import org.greenlane.SerialDevice;
import org.greenlane.Station;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.card.sam.SimulatedReader;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.gear.Tones;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.status.Progress;
import org.greenlane.wire.PortName;

/// A whole gate without a camera, on whose reader one card after the other is laid at the pace of a real one.
final class CardGate {
    private static final String NAME = "ID reader";
    private static final int SPEED = 115_200;
    private static final long PATIENCE_SECONDS = 30;

    /// Cards come at any moment of the reader's round.
    private static final int COMES_WITHIN_MILLIS = 100;

    private final Station station;
    private final CardScene scene;
    private final CardPlan plan;
    private final Progress progress;
    private final SimulatedModule module = new SimulatedModule();
    private final WatchedLine line = new WatchedLine(new SimulatedReader(module).open());
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private final Latencies whole = new Latencies();
    private final Latencies reader = new Latencies();
    private final Latencies own = new Latencies();

    private record Answered(Passage passage, long at) {}

    CardGate(Station station, CardScene scene, CardPlan plan, Progress progress) {
        this.station = station;
        this.scene = scene;
        this.plan = plan;
        this.progress = progress;
    }

    CardResult.Paced run(HealthBoard board) throws InterruptedException, BenchException {
        Clock clock = Clock.systemUTC();
        SerialSettings settings = new SerialSettings.IdReader(NAME, new PortName.Simulated(), SPEED);
        Gate.Means means = new Gate.Means(
                List.of(),
                List.of(new SerialDevice(settings, () -> line)),
                new KioskViewModel(clock, Language.ENGLISH, Runnable::run),
                Tones.open(new HardwareProfile.SoundSettings(false), board, clock),
                board,
                clock,
                answer -> answers.add(new Answered(answer.passage(), System.nanoTime())));
        SplittableRandom random = new SplittableRandom(plan.population().seed());
        int wrong = 0;
        try (Gate gate = Gate.open(station, means)) {
            for (int person = 0; person < plan.timed(); person++) {
                if (!progress.goOn(person, plan.timed())) {
                    throw new CancellationException();
                }
                Passage passage = lay(person, random.nextInt(COMES_WITHIN_MILLIS));
                wrong += scene.isOf(person, passage) ? 0 : 1;
                if (!(passage.verdict() instanceof Verdict.Pass)) {
                    gate.acknowledge();
                }
            }
        }
        return new CardResult.Paced(wrong, whole, reader, own);
    }

    /// Waits until the reader looks for a card, and lays it down a while after.
    private Passage lay(int person, int afterMillis) throws InterruptedException, BenchException {
        line.looks().drainPermits();
        if (!line.looks().tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new BenchException("The reader looks for no card any more.");
        }
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        byte[] card = scene.card(person);
        line.begin();
        long laid = System.nanoTime();
        module.lay(card);
        Answered answered = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answered == null) {
            throw new BenchException("A card was not answered.");
        }
        long busy = line.busy();
        module.take();
        whole.add(answered.at() - laid);
        reader.add(busy);
        own.add(answered.at() - laid - busy);
        return answered.passage();
    }
}
