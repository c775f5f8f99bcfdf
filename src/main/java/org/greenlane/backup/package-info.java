/// Backups: one sealed file that holds what a station cannot have again.
///
/// In: files in a folder, the locked key that opens them, and a sealer of that key. Out: one file that is there whole or
/// not at all, and the same files again, each byte as it was. What the files are is the station's business.
/// Knows `disk`, `proof` and the `vault`.
@NullMarked
package org.greenlane.backup;

import org.jspecify.annotations.NullMarked;
