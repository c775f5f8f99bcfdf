package org.greenlane.audit;

import org.greenlane.proof.NoteKey;

/// A key that signed the log's checkpoints until the station was restored.
///
/// @param size up to so many entries, what it signed counts
record EarlierKey(NoteKey key, long size) {}
