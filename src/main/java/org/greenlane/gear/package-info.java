/// What a station is made of, and how its parts do: hardware profiles, the health board, the doctor, tones.
///
/// In: a profile file, faults from the rooms that own a device. Out: checked settings, an immutable picture of what
/// works and what does not, findings with remedies, sound. Knows health, and alone knows serial lines.
@NullMarked
package org.greenlane.gear;

import org.jspecify.annotations.NullMarked;
