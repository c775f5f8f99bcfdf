/// What a station is made of, and how its parts do: hardware profiles, the health board, the doctor, tones.
///
/// In: a profile file, faults from the rooms that own a device. Out: checked settings, an immutable picture of what
/// works and what does not, findings with remedies, sound, an opened barrier. Knows `health`, `scan` and `wire`.
@NullMarked
package org.greenlane.gear;

import org.jspecify.annotations.NullMarked;
