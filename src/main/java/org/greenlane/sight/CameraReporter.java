package org.greenlane.sight;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.greenlane.health.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells each change of a camera's state once. Several threads report.
final class CameraReporter {
    private static final Logger LOG = LoggerFactory.getLogger(CameraReporter.class);

    private final String device;
    private final Consumer<CameraState> states;
    private final InstantSource clock;
    private @Nullable CameraState last;

    CameraReporter(String device, Consumer<CameraState> states, InstantSource clock) {
        this.device = device;
        this.states = states;
        this.clock = clock;
    }

    /// A fault stands until there are pictures again; trying again is no news.
    synchronized void connecting() {
        if (!(last instanceof CameraState.Broken)) {
            tell(new CameraState.Connecting());
        }
    }

    synchronized void live(int width, int height) {
        tell(new CameraState.Live(width, height));
    }

    synchronized void broken(Fault.Kind kind, String detail) {
        if (!(last instanceof CameraState.Broken(Fault fault) && fault.kind() == kind)) {
            LOG.warn("camera {}: {} {}", device, kind.code(), detail);
            tell(new CameraState.Broken(new Fault(kind, device, detail, clock.instant())));
        }
    }

    /// No picture came for a while from a camera that was giving some: its driver hangs.
    synchronized void silent() {
        if (last instanceof CameraState.Live) {
            broken(Fault.Kind.CAMERA_LOST, "no pictures come");
        }
    }

    private void tell(CameraState state) {
        if (!state.equals(last)) {
            last = state;
            states.accept(state);
        }
    }
}
