package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.greenlane.status.Progress;

/// One run: makes the people, lets each contender import them, lets all look the same people up in turns, and then lets
/// the station alone take deltas and start anew.
public final class StatusBench {
    static final int DELTAS = 3;
    private static final int STARTS = 5;

    private final StatusBenchPlan plan;
    private final Progress progress;
    private final Consumer<String> chapters;

    /// @param progress is told how far a long step is, and may stop the run
    /// @param chapters is told which step begins
    public StatusBench(StatusBenchPlan plan, Progress progress, Consumer<String> chapters) {
        this.plan = plan;
        this.progress = progress;
        this.chapters = chapters;
    }

    /// @throws CancellationException if the progress stops it; nothing is left behind then
    public StatusBenchResult run() throws IOException, BenchException {
        Files.createDirectories(plan.folder());
        return run(Files.getFileStore(plan.folder()).getUsableSpace());
    }

    /// @param freeBytes on the disk
    StatusBenchResult run(long freeBytes) throws IOException, BenchException {
        if (freeBytes < plan.spaceNeeded()) {
            throw new BenchException(String.format(
                    Locale.ROOT,
                    "This run needs %,d MB of free space in %s, and there are %,d MB. Name another folder with --folder, "
                            + "or measure fewer --people.",
                    plan.spaceNeeded() / 1_000_000,
                    plan.folder(),
                    freeBytes / 1_000_000));
        }
        BenchFolder folder = BenchFolder.in(plan.folder());
        Map<ContenderKind, ContenderProcess> running = new EnumMap<>(ContenderKind.class);
        try {
            return new Run(folder, running).measure();
        } finally {
            running.values().forEach(ContenderProcess::close);
            folder.delete();
        }
    }

    private void begin(String chapter) {
        if (!progress.goOn(0, 1)) {
            throw new CancellationException();
        }
        chapters.accept(chapter);
    }

    /// What is measured of one contender, as it comes in.
    private static final class Sheet {
        private long records;
        private long importTime;
        private long importProcessor;
        private long fileBytes;
        private long openTime;
        private long lookUpProcessor;
        private final Latencies lookUps = new Latencies();

        StatusBenchResult.OfContender result(ContenderKind kind, Reply memory) throws IOException {
            return new StatusBenchResult.OfContender(
                    kind,
                    records,
                    importTime,
                    importProcessor,
                    fileBytes,
                    openTime,
                    lookUps,
                    lookUpProcessor / Math.max(1, lookUps.total()),
                    memory.number("peak"),
                    memory.number("mapped"));
        }
    }

    private final class Run {
        private final BenchFolder folder;
        private final Map<ContenderKind, ContenderProcess> running;
        private final Map<ContenderKind, Sheet> sheets = new EnumMap<>(ContenderKind.class);
        private final Machine before;
        private final Scene scene;

        Run(BenchFolder folder, Map<ContenderKind, ContenderProcess> running) throws IOException {
            this.folder = folder;
            this.running = running;
            this.before = Machine.now(folder.root());
            this.scene = new Scene(folder, plan.population());
        }

        StatusBenchResult measure() throws IOException, BenchException {
            begin("Making the people and a signed snapshot of them");
            scene.makeSnapshot(progress);
            scene.writeLookUps(plan.inOneRound() * (StatusBenchPlan.WARM_ROUNDS + StatusBenchPlan.ROUNDS));
            boolean own = plan.contenders().contains(ContenderKind.GREENLANE);
            for (int delta = 0; own && delta < DELTAS; delta++) {
                begin("Making delta " + (delta + 1) + " of " + DELTAS);
                scene.makeDelta(delta, plan.changes(), progress);
            }
            scene.setUpStation();
            for (ContenderKind kind : plan.contenders()) {
                takeIn(kind);
            }
            // What is asked for shall be in the system's cache, not what has been imported.
            Files.delete(folder.snapshot());
            long hits = lookUp();
            List<StatusBenchResult.OfContender> results = new ArrayList<>();
            for (ContenderKind kind : plan.contenders()) {
                results.add(sheet(kind).result(kind, ask(kind, "memory")));
            }
            Optional<StatusBenchResult.OfStation> station = own ? Optional.of(station()) : Optional.empty();
            return new StatusBenchResult(plan, hits, List.copyOf(results), station, before, Machine.loadNow());
        }

        private Sheet sheet(ContenderKind kind) {
            return sheets.computeIfAbsent(kind, _ -> new Sheet());
        }

        private Reply ask(ContenderKind kind, String command) throws IOException, BenchException {
            ContenderProcess process = running.get(kind);
            if (process == null) {
                process = ContenderProcess.start(kind, folder, plan.heap());
                running.put(kind, process);
            }
            return process.ask(command, progress);
        }

        private void takeIn(ContenderKind kind) throws IOException, BenchException {
            begin(kind + " imports");
            Reply taken = ask(kind, "take");
            Sheet sheet = sheet(kind);
            sheet.records = taken.number("records");
            sheet.importTime = taken.number("nanoseconds");
            sheet.importProcessor = taken.number("processor");
            Path files = kind == ContenderKind.GREENLANE ? folder.station().statuses() : folder.of(kind);
            sheet.fileBytes = BenchFolder.size(files);
            sheet.openTime = ask(kind, "open").number("nanoseconds");
        }

        /// @return how many were found in the rounds that count
        private long lookUp() throws IOException, BenchException {
            long hits = 0;
            List<ContenderKind> order = new ArrayList<>(plan.contenders());
            for (int round = 0; round < StatusBenchPlan.WARM_ROUNDS + StatusBenchPlan.ROUNDS; round++) {
                begin("Look-ups, round " + (round + 1) + " of " + (StatusBenchPlan.WARM_ROUNDS + StatusBenchPlan.ROUNDS));
                boolean counts = round >= StatusBenchPlan.WARM_ROUNDS;
                Agreement agreement = new Agreement();
                for (ContenderKind kind : order) {
                    Reply reply = ask(kind, "round " + round * plan.inOneRound() + " " + plan.inOneRound());
                    agreement.add(kind, reply);
                    if (counts) {
                        Sheet sheet = sheet(kind);
                        sheet.lookUpProcessor += reply.number("processor");
                        sheet.lookUps.addAll(Latencies.ofWord(reply.word("latencies")));
                    }
                }
                hits += counts ? agreement.hits() : 0;
                Collections.rotate(order, 1);
            }
            return hits;
        }

        private StatusBenchResult.OfStation station() throws IOException, BenchException {
            List<Long> visible = new ArrayList<>();
            Latencies whileLanding = new Latencies();
            long records = 0;
            for (int delta = 0; delta < DELTAS; delta++) {
                begin("Delta " + (delta + 1) + " of " + DELTAS + " lands during look-ups");
                Reply landed = ask(ContenderKind.GREENLANE, "land " + delta);
                visible.add(landed.number("nanoseconds"));
                records = landed.number("records");
                whileLanding.addAll(Latencies.ofWord(landed.word("latencies")));
            }
            begin("Look-ups upon the deltas");
            Reply upon = ask(ContenderKind.GREENLANE, "round 0 " + plan.inOneRound());
            long peak = ask(ContenderKind.GREENLANE, "memory").number("peak");
            List<Long> ready = new ArrayList<>();
            long readyPeak = 0;
            for (int start = 0; start < STARTS; start++) {
                begin("Start " + (start + 1) + " of " + STARTS);
                scene.issueCode();
                stop(ContenderKind.GREENLANE);
                long begun = System.nanoTime();
                ask(ContenderKind.GREENLANE, "ready");
                ready.add(System.nanoTime() - begun);
                readyPeak = Math.max(readyPeak, ask(ContenderKind.GREENLANE, "memory").number("peak"));
            }
            return new StatusBenchResult.OfStation(
                    records,
                    List.copyOf(visible),
                    whileLanding,
                    Latencies.ofWord(upon.word("latencies")),
                    List.copyOf(ready),
                    readyPeak,
                    peak);
        }

        private void stop(ContenderKind kind) {
            ContenderProcess process = running.remove(kind);
            if (process != null) {
                process.close();
            }
        }
    }
}
