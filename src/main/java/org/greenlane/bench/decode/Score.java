package org.greenlane.bench.decode;

/// What one look at one picture was worth.
///
/// @param symbols that are in the picture; 0 if that is not known
/// @param read how many of them were read
/// @param wrong what was read besides: another text, or where no symbol is
public record Score(int symbols, int read, int wrong) {}
