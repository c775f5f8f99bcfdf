package org.greenlane.sight;

import java.util.Optional;

/// Whether what looks most like a code is held up by somebody, or hangs on a wall: a hand is never still. For a moment it counts as
/// there though a picture does not show it. Belongs to one thread.
final class Foreground {
    /// Dense print is less square than a code, or has more gaps.
    private static final double SQUARE = 0.7;

    private static final double FILLED = 0.66;

    /// Noise and flicker stay under this; in sixteenths of a level.
    private static final int LEVELS = 5 * 16;

    /// The part of its cells that must have changed.
    private static final double CHANGED = 0.02;

    /// Each picture is compared with one of at most so many milliseconds ago.
    private static final long BACK = 500;

    /// What has not moved for so many milliseconds is a thing.
    private static final long STILL = 3_000;

    /// For so many milliseconds after it was seen last it is still there.
    private static final long THERE = 500;

    private Optional<CodeArea> last = Optional.empty();
    private long seen = Long.MIN_VALUE / 2;
    private int[] before = {};
    private long since = Long.MIN_VALUE / 2;
    private long moved = Long.MIN_VALUE / 2;

    /// @param likeCode where the picture looks most like a code
    /// @param millis now
    /// @return the area, if somebody holds it up
    Optional<CodeArea> take(Mosaic mosaic, Optional<CodeArea> likeCode, long millis) {
        Optional<CodeArea> area = likeCode.filter(Foreground::isCode);
        if (area.filter(it -> changes(it, mosaic)).isPresent()) {
            moved = millis;
        }
        if (millis - since >= BACK || millis < since) {
            before = mosaic.copyMeans(before);
            since = millis;
        }
        if (area.isPresent()) {
            last = area;
            seen = millis;
        }
        return isWithin(THERE, seen, millis) && isWithin(STILL, moved, millis) ? last : Optional.empty();
    }

    /// A clock that was put back keeps nothing there.
    private static boolean isWithin(long span, long then, long now) {
        return now >= then && now - then < span;
    }

    private static boolean isCode(CodeArea area) {
        return area.size() >= SQUARE * Math.max(area.width(), area.height()) && area.filled() >= FILLED;
    }

    private boolean changes(CodeArea area, Mosaic mosaic) {
        if (before.length != mosaic.cells()) {
            return true;
        }
        int changed = 0;
        for (int row = area.top(); row < area.bottom(); row++) {
            for (int column = area.left(); column < area.right(); column++) {
                int cell = row * mosaic.columns() + column;
                changed += Math.abs(mosaic.mean(cell) - before[cell]) > LEVELS ? 1 : 0;
            }
        }
        return changed > CHANGED * area.width() * area.height();
    }
}
