package org.greenlane.bench.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.Machine;
import org.greenlane.sight.Eye;
import org.greenlane.sight.EyeKind;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.greenlane.status.Progress;

/// Lets readers look at every frame of streams of the simulated camera: dense codes, and the demo's travellers.
///
/// One eye of each kind sees all episodes, as at a gate; so a cascade for frames keeps its memory. No frame is missed,
/// however long a look takes: looks that are longer than a frame show in the times.
public final class LiveBench {
    /// Episodes before those that count: Java is slow at first.
    private static final int WARM_UP = 2;

    private static final Path HERE = Path.of("").toAbsolutePath();

    private final LivePlan plan;
    private final Progress progress;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Map<EyeKind, Eye> eyes = new EnumMap<>(EyeKind.class);
    private final TreeMap<Group, Map<EyeKind, LiveTally>> groups = new TreeMap<>();
    private byte[] buffer = {};

    public LiveBench(LivePlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        plan.readers().forEach(kind -> eyes.put(kind, kind.open()));
    }

    /// @throws BenchException if the demo's codes cannot be made
    public LiveResult run() throws BenchException {
        try {
            List<Episode> episodes = new ArrayList<>(Episode.dense(plan.seed(), plan.episodes()));
            episodes.addAll(Episode.demo(plan.seed(), plan.episodes()));
            Machine before = Machine.now(HERE);
            Episode.dense(plan.seed() + 1, 1).stream().limit(WARM_UP).forEach(episode -> play(episode, new EnumMap<>(EyeKind.class)));
            int done = 0;
            boolean goOn = progress.goOn(0, episodes.size());
            while (goOn && done < episodes.size()) {
                Episode episode = episodes.get(done);
                play(episode, groups.computeIfAbsent(episode.group(), _ -> new EnumMap<>(EyeKind.class)));
                done++;
                goOn = progress.goOn(done, episodes.size());
            }
            return new LiveResult(before, Machine.now(HERE).load(), plan, groups, done < episodes.size());
        } catch (IOException e) {
            throw new BenchException("The streams cannot be made: " + e.getMessage(), e);
        }
    }

    private void play(Episode episode, Map<EyeKind, LiveTally> tallies) {
        SimulatedCamera camera = SimulatedCamera.unhurried(episode.seed());
        camera.open();
        camera.hold(episode.scene());
        Map<EyeKind, Reading> readings = new EnumMap<>(EyeKind.class);
        plan.readers().forEach(kind -> readings.put(kind, new Reading(episode.scene().texts())));
        for (int frame = 0; frame < plan.frames(); frame++) {
            GreyImage image = next(camera);
            for (int i = 0; i < plan.readers().size(); i++) {
                EyeKind kind = plan.readers().get((i + frame) % plan.readers().size());
                Stopwatch.Timed timed = stopwatch.look(eyes.computeIfAbsent(kind, EyeKind::open), image, plan.look());
                Reading reading = readings.computeIfAbsent(kind, _ -> new Reading(episode.scene().texts()));
                Score score = reading.take(timed.sight().symbols(), frame);
                if (frame >= SimulatedCamera.ARRIVAL) {
                    tallies.computeIfAbsent(kind, _ -> new LiveTally()).frames().add(score, timed.wall(), timed.core());
                }
            }
        }
        readings.forEach((kind, reading) ->
                tallies.computeIfAbsent(kind, _ -> new LiveTally()).addEpisode(reading.first()));
    }

    private GreyImage next(SimulatedCamera camera) {
        BufferedImage picture = camera.getImage();
        if (picture == null) {
            throw new IllegalStateException("the simulated camera is closed");
        }
        GreyImage image = GreyImage.of(picture, buffer);
        buffer = image.luma();
        return image;
    }

    /// What one reader has read of one episode so far.
    private static final class Reading {
        private final List<String> texts;
        private final Set<String> read = new HashSet<>();
        private int first = LiveTally.NEVER;

        Reading(List<String> texts) {
            this.texts = texts;
        }

        Score take(List<Symbol> symbols, int frame) {
            int wrong = 0;
            Set<String> now = new HashSet<>();
            for (Symbol symbol : symbols) {
                if (texts.contains(symbol.text())) {
                    now.add(symbol.text());
                } else {
                    wrong++;
                }
            }
            read.addAll(now);
            if (first == LiveTally.NEVER && read.size() == texts.size()) {
                first = Math.max(0, frame - SimulatedCamera.ARRIVAL);
            }
            return new Score(texts.size(), now.size(), wrong);
        }

        int first() {
            return first;
        }
    }
}
