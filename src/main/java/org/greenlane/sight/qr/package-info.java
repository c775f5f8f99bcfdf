/// Reads QR codes: from one grey picture to corrected codewords.
///
/// Finders are looked for in black and white (`FinderScan`), everything after that in grey: their shape (`FinderProbe`),
/// which three belong together (`FinderTriples`), where each module lies (`GridFit`, `GridMesh`), how dark it is and how
/// surely so (`ModuleGreys`), and what the modules say (`SymbolDecoder`). Clauses named are those of ISO/IEC 18004:2015.
///
/// Coordinates are pixels from the left and upper edge of the picture; the centre of its first pixel is (0.5, 0.5).
/// Module coordinates likewise: the centre of a symbol's upper left module is (0.5, 0.5).
@NullMarked
package org.greenlane.sight.qr;

import org.jspecify.annotations.NullMarked;
