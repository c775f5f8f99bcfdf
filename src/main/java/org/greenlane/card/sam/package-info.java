/// The reader of chip cards (SAM_V, GA 450 and GA 467): frames, commands, status words, and the conversation that reads
/// a card. In: bytes of a serial line. Out: what was laid down. Knows health, card and the line, not who owns it.
@NullMarked
package org.greenlane.card.sam;

import org.jspecify.annotations.NullMarked;
