package org.greenlane.sight;

import java.util.Optional;
import org.greenlane.health.Hint;
import org.jspecify.annotations.Nullable;

/// Sees in one picture after another why a code cannot be read, from where it is, how large, how light and how fast; and
/// says so once it is sure. Belongs to one thread.
final class Guide {
    /// A code narrower than this part of the picture's height is too far away for its modules to be told apart.
    private static final double FAR = 0.30;

    /// One higher than this part fills the picture.
    private static final double NEAR = 0.90;

    /// Under this level even what is lightest in a code is dark.
    private static final int DIM = 95;

    /// Under this mean level a whole picture is.
    private static final int DARK_PICTURE = 30;

    /// The part of a code's area that may be as light as can be: some modules are, by chance.
    private static final double GLARE = 0.10;

    /// What moves further than this part of the picture's height within two pictures is blurred.
    private static final double FAST = 0.05;

    /// The part of the picture that must change for somebody to be there, or to wave something about.
    private static final double SOMEBODY = 0.02;

    private static final double WAVING = 0.16;

    /// The part of the picture that must suddenly be as light as can be.
    private static final double FLOODED = 0.025;

    /// What is left of a code in such a light is smaller than this part of the picture's height.
    private static final double WASHED_OUT = 0.45;

    /// Weight of the newest picture in what is usually as light as can be: half a minute.
    private static final double SLOWLY = 0.001;

    private final CodeFinder finder = new CodeFinder();
    private final Steady steady = new Steady();
    private @Nullable CodeArea before;
    private @Nullable CodeArea longBefore;
    private Optional<CodeArea> area = Optional.empty();
    private double usuallySaturated = -1;

    /// @param read whether something was read a moment ago
    /// @param millis now
    /// @return what to say now
    Optional<Hint> take(Mosaic mosaic, Movement movement, boolean read, long millis) {
        area = finder.find(mosaic);
        Optional<Hint> hint = judge(mosaic, movement);
        longBefore = before;
        before = area.orElse(null);
        if (read) {
            steady.forget();
            return Optional.empty();
        }
        return steady.take(hint, millis);
    }

    /// Where the last picture looked like a code.
    Optional<CodeArea> area() {
        return area;
    }

    /// Whether there was more than one such place.
    boolean seesSeveral() {
        return finder.hasFoundSeveral();
    }

    /// What one picture alone says.
    private Optional<Hint> judge(Mosaic mosaic, Movement movement) {
        int saturated = saturated(mosaic);
        double more = saturated - (usuallySaturated < 0 ? saturated : usuallySaturated);
        usuallySaturated = usuallySaturated < 0 ? saturated : usuallySaturated + SLOWLY * more;
        if (area.isPresent()) {
            return judge(area.get(), mosaic, more);
        }
        if (more > FLOODED * mosaic.cells()) {
            return Optional.of(Hint.LESS_GLARE);
        }
        if (mosaic.brightness() < DARK_PICTURE && movement.isMoreThan(SOMEBODY, mosaic)) {
            return Optional.of(Hint.MORE_LIGHT);
        }
        return movement.isMoreThan(WAVING, mosaic) ? Optional.of(Hint.HOLD_STILL) : Optional.empty();
    }

    private Optional<Hint> judge(CodeArea code, Mosaic mosaic, double flood) {
        if (code.size() < WASHED_OUT * mosaic.rows() && flood > FLOODED * mosaic.cells()) {
            return Optional.of(Hint.LESS_GLARE);
        }
        CodeArea last = longBefore;
        if (last != null && way(last, code) > FAST * mosaic.rows()) {
            return Optional.of(Hint.HOLD_STILL);
        }
        boolean atSide = code.left() == 0 || code.right() >= mosaic.columns();
        boolean atTop = code.top() == 0;
        boolean atBottom = code.bottom() >= mosaic.rows();
        if (code.height() >= NEAR * mosaic.rows() || (code.left() == 0 && code.right() >= mosaic.columns())) {
            return Optional.of(Hint.MOVE_BACK);
        }
        if (atSide || atTop || atBottom) {
            return Optional.of(Hint.SHOW_ALL_OF_IT);
        }
        if (code.lightest() < DIM) {
            return Optional.of(Hint.MORE_LIGHT);
        }
        if (code.saturated() > GLARE) {
            return Optional.of(Hint.LESS_GLARE);
        }
        return code.size() < FAR * mosaic.rows() ? Optional.of(Hint.COME_CLOSER) : Optional.empty();
    }

    /// How far it moved, in cells: as far as both of two opposite edges did. Where parts at one edge come and go, the area
    /// changes without any movement.
    private static double way(CodeArea from, CodeArea to) {
        int across = together(to.left() - from.left(), to.right() - from.right());
        int down = together(to.top() - from.top(), to.bottom() - from.bottom());
        return Math.hypot(across, down);
    }

    private static int together(int one, int other) {
        return one > 0 == other > 0 ? Math.min(Math.abs(one), Math.abs(other)) : 0;
    }

    private static int saturated(Mosaic mosaic) {
        int saturated = 0;
        for (int cell = 0; cell < mosaic.cells(); cell++) {
            saturated += mosaic.isSaturated(cell) ? 1 : 0;
        }
        return saturated;
    }
}
