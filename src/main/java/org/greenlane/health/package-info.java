/// The words of the field: what a person carries, what is known of that person, and what a gate may answer.
///
/// In: nothing. Out: immutable records and sealed types that every other room speaks in; and [Typed], which is wiped
/// once it has been used.
/// Knows no other room, no library, no clock and no disk.
@NullMarked
package org.greenlane.health;

import org.jspecify.annotations.NullMarked;
