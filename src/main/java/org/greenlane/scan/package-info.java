/// Bar-code scanners, on serial lines and as keyboards.
///
/// In: bytes of a line, or keys. Out: the texts of codes, on the same way as what cameras read. Knows health and the line.
@NullMarked
package org.greenlane.scan;

import org.jspecify.annotations.NullMarked;
