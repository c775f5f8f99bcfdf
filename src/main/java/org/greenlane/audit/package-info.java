/// The log of passages and of what staff did: append-only, sealed, linked into a Merkle tree, and on the disk before anyone walks through.
///
/// In: answered passages and acts of staff, and the vault's keys. Out: their numbers, the entries again, and whether any was tampered with.
/// Knows the words of `health`, the trees and CBOR of `proof`, the `vault`, and H2 through the `ledger` and `java.sql`.
@NullMarked
package org.greenlane.audit;

import org.jspecify.annotations.NullMarked;
