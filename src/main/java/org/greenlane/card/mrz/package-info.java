/// Readers of the printed lines of passports and cards. In: bytes of a serial line. Out: what was laid down. Knows health,
/// card and the line.
@NullMarked
package org.greenlane.card.mrz;

import org.jspecify.annotations.NullMarked;
