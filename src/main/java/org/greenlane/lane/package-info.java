/// The lanes: what a gate does with a presented code and for how long it shows the answer.
///
/// In: what sight read, and the time. Out: records for a screen to draw. State machines and timers without pixels.
/// Knows health; the checkpoint is a function to it.
@NullMarked
package org.greenlane.lane;

import org.jspecify.annotations.NullMarked;
