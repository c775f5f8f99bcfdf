package org.greenlane.desk.supervisor;

/// What one part of the desk shows, without a control. Belongs to the screen's thread.
interface TabModel {
    /// Somebody looks at it.
    void open();

    /// One step back within it.
    ///
    /// @return false where there is none
    boolean back();

    /// Nobody looks at it any more: nothing of anybody stays.
    void forget();

    /// Whoever is there looks at another part. What goes on, and what is not of anybody, may stay until they come back.
    default void away() {
        forget();
    }

    /// A second has passed while it is in front.
    default void tick() {
        // Most stand still.
    }
}
