/// The codes that people show: from the text that was read to who claims what, and back.
///
/// In: a text from a picture, a scanner or a keyboard. Out: a [org.greenlane.code.Reading], which is a presented code
/// or the reason why it is none; a file for each scheme of other countries. Nothing is believed here: who signed it is
/// trust's question.
/// Knows health and proof; the QR encoder. No network, no clock (times come in), no disk.
@NullMarked
package org.greenlane.code;

import org.jspecify.annotations.NullMarked;
