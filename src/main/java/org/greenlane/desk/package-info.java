/// The window: opening it, its fonts, theme and keys, pictures of it for documents and tests.
///
/// In: a screen's root node. Out: a shown window that only its owner closes. Screens live in rooms of their own
/// (`desk.kiosk`); this room knows none of them, and no lane, code or device.
@NullMarked
package org.greenlane.desk;

import org.jspecify.annotations.NullMarked;
