/// The screens of the assisted lane: what staff see and touch, and what they show to the person before them.
///
/// In: [org.greenlane.lane.assisted.AssistedView] records and a language. Out: pixels, and
/// [org.greenlane.lane.assisted.Input] records. Draws and decides nothing; what was typed is kept in arrays that are wiped.
/// Knows health, lane, desk, desk.parts, desk.words and desk.help, and of the kiosk what shows through.
@NullMarked
package org.greenlane.desk.assisted;

import org.jspecify.annotations.NullMarked;
