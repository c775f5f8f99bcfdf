/// Documents: what one says, whether that agrees with itself, and its number in the one form that counts.
///
/// In: the text of a chip card, the printed lines of a passport, what somebody typed. Out: a [org.greenlane.card.Presented]
/// document or the reason why it is none, and a [org.greenlane.card.DocumentNumber], from which a subject key can be derived; of
/// both nothing stays when they are closed. Knows only health; the readers stand in rooms of their own (`card.sam`, `card.mrz`).
@NullMarked
package org.greenlane.card;

import org.jspecify.annotations.NullMarked;
