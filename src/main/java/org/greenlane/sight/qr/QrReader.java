package org.greenlane.sight.qr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.greenlane.sight.image.GreyImage;

/// The station's own QR code reader. Belongs to the thread of its buffers, which are used again for every picture.
///
/// It finds every symbol of a picture, light on dark or mirrored ones too, turned and tilted any way, on bent sheets.
/// Its work is bounded by counts, so that the same picture gives the same; and by the time that it is given, if that is
/// over earlier.
public final class QrReader {
    /// How much to do.
    public enum Effort {
        /// Some milliseconds for a frame of a megapixel.
        QUICK,
        /// Everything: grids bent to creased sheets, other thresholds, doubtful finders.
        THOROUGH
    }

    private static final int MAX_SYMBOLS = 256;

    /// So many symbols that were only seen are handed out.
    private static final int MAX_UNREAD = 4;

    /// Least likeness of a symbol handed out unread: more than chance ever gives.
    private static final double SURELY_SEEN = 0.5;

    private final Effort effort;
    private final GreyLevels levels;
    private final Bitmap bitmap;
    private final Binarizer binarizer;
    private final FinderScan scan;
    private final Set<List<Finder>> tried = new HashSet<>();
    private final List<SeenGrid> seen = new ArrayList<>();
    private final List<QrSighting> sightings = new ArrayList<>();

    /// @param effort how much to do for each picture
    /// @param buffers other readers of the same thread may have them too
    public QrReader(Effort effort, QrBuffers buffers) {
        this.effort = effort;
        levels = buffers.levels;
        bitmap = buffers.bitmap;
        boolean thorough = effort == Effort.THOROUGH;
        binarizer = new Binarizer(thorough ? 12 : 24, thorough);
        scan = new FinderScan(new FinderProbe(levels, thorough ? 0.5 : 0.6));
    }

    /// @return all symbols that were read, and after them the likeliest that were only seen
    ///
    /// @param over whether the time is over: then what was read so far is all there is
    public List<QrSighting> look(GreyImage image, BooleanSupplier over) {
        levels.load(image);
        scan.clear();
        tried.clear();
        seen.clear();
        sightings.clear();
        Work work = new Work(effort, over);
        // Large patterns first: in the small pictures they cost least, and what is read there need not be looked at again
        // in the large ones.
        for (int level = levels.count() - 1; level >= 0 && !over.getAsBoolean(); level--) {
            binarizer.binarize(levels, level, bitmap);
            scan.scan(bitmap, level, over);
            if (level <= 1) {
                readTriples(work);
            }
        }
        seen.sort(Comparator.comparingDouble(SeenGrid::likeness).reversed());
        readHarder(work);
        addUnread();
        return List.copyOf(sightings);
    }

    private void readTriples(Work work) {
        Set<Finder> used = new HashSet<>();
        for (Triple triple : FinderTriples.of(scan.finders())) {
            if (work.isUsedUp() || sightings.size() >= MAX_SYMBOLS) {
                return;
            }
            List<Finder> finders = triple.finders();
            if (finders.stream().anyMatch(used::contains) || tried.contains(finders)) {
                continue;
            }
            Optional<QrSighting> sighting = TripleReader.read(triple, levels, work, seen);
            if (sighting.isPresent()) {
                work.succeeded();
                sightings.add(sighting.get());
                used.addAll(scan.cover(triple, sighting.get().outline()));
            } else {
                tried.add(finders);
            }
        }
    }

    private void readHarder(Work work) {
        for (SeenGrid grid : seen) {
            if (work.isUsedUp() || sightings.size() >= MAX_SYMBOLS) {
                return;
            }
            if (!scan.isCovered(grid.triple())) {
                TripleReader.readHarder(grid, work).ifPresent(sighting -> {
                    sightings.add(sighting);
                    scan.cover(grid.triple(), sighting.outline());
                });
            }
        }
    }

    private void addUnread() {
        int left = MAX_UNREAD;
        for (SeenGrid grid : seen) {
            if (left == 0 || grid.likeness() < SURELY_SEEN) {
                return;
            }
            if (!scan.isCovered(grid.triple())) {
                sightings.add(grid.unread());
                scan.cover(grid.triple(), grid.outline(false));
                left--;
            }
        }
    }
}
