package org.greenlane.delivery;

/// The source hands out what it handed out before.
///
/// @param refused true if that was refused then, and is not worth another transfer before somebody asks for it
public record Unchanged(boolean refused) implements Found {}
