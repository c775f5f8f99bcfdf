/// Serial lines and who owns them.
///
/// In: a port by a name that stays the same. Out: a line of bytes to the device behind it, and what became of it. Each
/// line has one owner thread, which opens it, lets the device speak, and opens it anew when it was lost. Knows `health`.
@NullMarked
package org.greenlane.wire;

import org.jspecify.annotations.NullMarked;
