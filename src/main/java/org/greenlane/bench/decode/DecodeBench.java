package org.greenlane.bench.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.Machine;
import org.greenlane.sight.Eye;
import org.greenlane.sight.EyeKind;
import org.greenlane.sight.Picture;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.status.Progress;

/// Lets readers look at every picture of a folder, one after the other at each, in another order at each. One picture is
/// in memory at a time.
public final class DecodeBench {
    /// So many pictures are read once before it counts: Java is slow at first.
    private static final int WARM_UP = 12;

    private static final int MAX_REFUSALS = 20;

    private final DecodePlan plan;
    private final Progress progress;
    private final PictureFolder folder;
    private final TruthFiles truths = new TruthFiles();
    private final Stopwatch stopwatch = new Stopwatch();
    private final Map<EyeKind, Eye> eyes = new EnumMap<>(EyeKind.class);
    private final TreeMap<Group, Map<EyeKind, Tally>> groups = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private long looked;
    private long refused;

    public DecodeBench(DecodePlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.folder = new PictureFolder(plan.folder());
        plan.readers().forEach(kind -> eyes.put(kind, kind.open()));
    }

    /// @throws BenchException if the folder is missing, unreadable or without pictures, its truth not to be understood, or
    ///     the table not to be written
    public DecodeResult run() throws BenchException {
        long all = folder.count();
        if (all == 0) {
            throw new BenchException("There is no picture in " + plan.folder() + ": no file that is named like a JPEG, PNG, GIF, BMP or TIFF.");
        }
        boolean[] stopped = {false};
        try (LookTable table = LookTable.open(plan.csv())) {
            Machine before = Machine.now(plan.folder());
            warmUp();
            long[] seen = {0};
            folder.visit(file -> {
                measure(file, table);
                stopped[0] = !progress.goOn(++seen[0], all) && seen[0] < all;
                return !stopped[0];
            });
            double load = Machine.now(plan.folder()).load();
            return new DecodeResult(before, load, plan, looked, refused, List.copyOf(refusals), groups, stopped[0]);
        } catch (IOException e) {
            throw new BenchException("The machine cannot be described: " + e.getMessage(), e);
        }
    }

    private void warmUp() throws BenchException {
        int[] left = {WARM_UP};
        folder.visit(file -> {
            try {
                GreyImage image = PictureFile.read(file).grey().atMost(plan.maxPixels());
                eyes.values().forEach(eye -> eye.look(image, plan.budget()));
            } catch (PictureException e) {
                // It is told when it counts.
                return true;
            }
            return --left[0] > 0 && progress.goOn(0, 1);
        });
    }

    private void measure(Path file, LookTable table) throws BenchException {
        try {
            Picture picture = PictureFile.read(file);
            GreyImage image = picture.grey().atMost(plan.maxPixels());
            double scale = (double) picture.width() / image.width();
            Truth truth = plan.empty() ? new Truth.Empty() : truths.of(file);
            looked++;
            if (plan.spoilt() == 0) {
                turn(new Look(file, image, truth, scale), table);
            }
            Random random = new Random(String.valueOf(file.getFileName()).hashCode());
            for (int i = 0; i < plan.spoilt(); i++) {
                turn(new Look(file, Spoiling.spoil(image, random), truth, scale), table);
            }
        } catch (PictureException e) {
            refused++;
            if (refusals.size() < MAX_REFUSALS) {
                refusals.add(file + ": " + e.getMessage());
            }
        }
    }

    /// A picture, and what is known of it.
    private record Look(Path file, GreyImage image, Truth truth, double scale) {
        Look turned() {
            return new Look(file, Turning.turned(image), truth.turned(image.height() * scale), scale);
        }
    }

    private void turn(Look upright, LookTable table) throws BenchException {
        Look look = upright;
        for (int turn = 0; turn < (plan.turned() ? 4 : 1); turn++) {
            look = turn == 0 ? look : look.turned();
            compare(look, turn, table);
        }
    }

    private void compare(Look look, int turn, LookTable table) throws BenchException {
        Group group = folder.group(look.file());
        Map<EyeKind, Tally> tallies = groups.computeIfAbsent(group, _ -> new EnumMap<>(EyeKind.class));
        int readers = plan.readers().size();
        for (int i = 0; i < readers; i++) {
            EyeKind reader = plan.readers().get((int) ((i + looked) % readers));
            Stopwatch.Timed timed = stopwatch.look(eyes.computeIfAbsent(reader, EyeKind::open), look.image(), plan.budget());
            Score score = look.truth().judge(timed.sight().symbols(), look.scale());
            tallies.computeIfAbsent(reader, _ -> new Tally()).add(score, timed.wall(), timed.core());
            table.add(group, String.valueOf(look.file().getFileName()), turn, reader, score, timed);
        }
    }
}
