package org.greenlane.audit;

import java.util.Optional;

/// One entry with what is proved about it.
///
/// @param entry what it says; nothing personal where that was not asked for
/// @param bytes what its leaf is the hash of; empty for entries of the first form, whose leaf is over sealed bytes
/// @param leaf its hash in the tree
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record LoggedEntry(Entry entry, Optional<byte[]> bytes, byte[] leaf) {}
