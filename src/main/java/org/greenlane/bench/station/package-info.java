/// The whole station with its window, measured from outside: how soon it is there, how soon a verdict stands on the screen,
/// how much memory it takes, and what a passage spends where.
///
/// In: what the process with the window says of itself, in lines. Out: tables. Knows no screen: the verb has that.
@NullMarked
package org.greenlane.bench.station;

import org.jspecify.annotations.NullMarked;
