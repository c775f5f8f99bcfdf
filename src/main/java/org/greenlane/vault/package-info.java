/// Keys at rest: one key file, locked by key slots or open; keys for each purpose derived from its data keys, and sealing
/// under them; check values beside databases, which tell a wrong key from a damaged file.
///
/// In: the path of the key file, what unlocks it, randomness, bytes to seal. Out: derived keys and sealed bytes.
/// Knows only how files are written whole, the JDK's own cryptography, Argon2 in C, and Bouncy Castle's X25519.
@NullMarked
package org.greenlane.vault;

import org.jspecify.annotations.NullMarked;
