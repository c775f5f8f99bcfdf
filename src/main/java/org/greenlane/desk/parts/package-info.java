/// What several screens are made of: fitted text, drawings, verdicts in words and shapes, the camera's picture; and the kit
/// of all desks: large buttons, forms and the sheets that they lie on, sticks and folders, what keys and scanners do there.
///
/// In: records of the field, and what is typed, kept in arrays that are wiped. Out: nodes that draw it, and decide nothing.
/// Here lies only what more than one screen uses. Knows health, scan, desk and desk.words, and of the lane only how its door
/// stands.
@NullMarked
package org.greenlane.desk.parts;

import org.jspecify.annotations.NullMarked;
