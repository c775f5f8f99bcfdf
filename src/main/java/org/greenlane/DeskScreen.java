package org.greenlane;

import org.greenlane.lane.assisted.AssistedView;

/// What the desk of staff is seen on. Called on the checkpoint's thread: hands over at once.
@FunctionalInterface
public interface DeskScreen {
    /// The desk shows something else now.
    void show(AssistedView view);

    /// A command was scanned that is none of this station's own: of a sheet that was printed elsewhere or before, or made up
    /// by somebody. Nothing else comes of it.
    ///
    /// @param worthless true if it was this station's, before a supervisor made its sheets worthless
    default void otherSheet(boolean worthless) {}
}
