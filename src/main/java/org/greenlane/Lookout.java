package org.greenlane;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Hint;
import org.greenlane.lane.Shown;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.CameraView;
import org.greenlane.sight.Sight;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.Corner;

/// One of a gate's cameras: what it says goes to the lane, to the board, and, while its picture is the one on the
/// screen, to the screen.
final class Lookout {
    /// A code is marked for so long after it was seen last.
    private static final long MARKED = TimeUnit.MILLISECONDS.toNanos(400);

    private final int which;
    private final String device;
    private final Common common;
    private volatile CameraState.Live size = new CameraState.Live(1, 1);
    private volatile Seen seen = new Seen(List.of(), 0);
    private volatile Optional<Hint> hint = Optional.empty();

    /// What all cameras of a gate share.
    ///
    /// @param shown what lies over the picture on the screen now
    record Common(
            PreviewChoice previews,
            KioskViewModel screen,
            HealthBoard board,
            Consumer<Shown> lane,
            AtomicReference<Overlay> shown) {}

    private record Seen(List<Overlay.Mark> marks, long nanoTime) {}

    Lookout(int which, String device, Common common) {
        this.which = which;
        this.device = device;
        this.common = common;
    }

    Camera.Audience audience() {
        return new Camera.Audience(this::show, this::see, this::stand, next -> hint = next);
    }

    private void show(CameraView view) {
        long now = System.nanoTime();
        if (!common.previews().isShown(which, view.isMoving(), now)) {
            return;
        }
        common.screen().frame(new PreviewFrame(view.width(), view.height(), view.pixels()));
        Seen newest = seen;
        boolean marked = !newest.marks().isEmpty() && now - newest.nanoTime() < MARKED;
        Overlay overlay = new Overlay(hint, marked ? newest.marks() : List.of());
        if (!overlay.equals(common.shown().getAndSet(overlay))) {
            common.screen().overlay(overlay);
        }
    }

    private void see(Sight sight) {
        if (!sight.symbols().isEmpty()) {
            seen = new Seen(sight.symbols().stream().map(this::mark).toList(), System.nanoTime());
        }
        common.lane().accept(new Shown(
                sight.symbols().stream().map(Symbol::text).distinct().toList(), sight.unreadBefore()));
    }

    private Overlay.Mark mark(Symbol symbol) {
        return new Overlay.Mark(symbol.corners().stream().map(this::point).toList());
    }

    private Overlay.Point point(Corner corner) {
        CameraState.Live now = size;
        return new Overlay.Point(corner.x() / now.width(), corner.y() / now.height());
    }

    private void stand(CameraState state) {
        switch (state) {
            case CameraState.Connecting() -> {}
            case CameraState.Live live -> {
                size = live;
                common.board().mended(device);
            }
            case CameraState.Broken(var fault) -> common.board().report(fault);
        }
    }
}
