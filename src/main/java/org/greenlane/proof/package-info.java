/// What can be proved about bytes: that they are well-formed, who signed them, that they are the ones meant.
///
/// In: bytes and keys. Out: parsed values, signatures, digests. Every reader here takes hostile input: it is bounded in
/// size, depth and time, and says how it failed by a checked exception with a kind.
/// Knows no other room; the CBOR library, the Java platform's own cryptography, and Bouncy Castle for what other countries sign.
@NullMarked
package org.greenlane.proof;

import org.jspecify.annotations.NullMarked;
