/// Documents: the number of one, checked and in the one form that counts.
///
/// In: what somebody typed. Out: a [org.greenlane.card.DocumentNumber], from which a subject key can be derived, and of
/// which nothing stays when it is closed. Knows only health.
@NullMarked
package org.greenlane.card;

import org.jspecify.annotations.NullMarked;
