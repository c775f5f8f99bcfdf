/// Keys at rest: one master key in a file of its own, keys for each purpose derived from it, and sealing under them.
///
/// In: the path of the key file, randomness, bytes to seal. Out: derived keys and sealed bytes.
/// Knows only how files are written whole; asks only the JDK's own cryptography.
@NullMarked
package org.greenlane.vault;

import org.jspecify.annotations.NullMarked;
