/// The self-service lane's screen: shows where to hold a code, and the answer, readable from two metres.
///
/// In: what the lane shows, the newest camera frame, how old the signed data is, how the devices stand. Out: pixels,
/// and that somebody put an answer away. Draws records and decides nothing. Knows health, lane, desk,
/// desk.parts, desk.words and desk.help.
@NullMarked
package org.greenlane.desk.kiosk;

import org.jspecify.annotations.NullMarked;
