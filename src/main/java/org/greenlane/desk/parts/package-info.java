/// What several screens are made of: fitted text, drawings, verdicts in words and shapes, scanners that type.
///
/// In: records of the field. Out: nodes that draw them, and decide nothing. Knows health, scan, desk and
/// desk.words, and of the lane only how its door stands.
@NullMarked
package org.greenlane.desk.parts;

import org.jspecify.annotations.NullMarked;
