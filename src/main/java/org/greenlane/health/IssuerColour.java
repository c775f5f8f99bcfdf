package org.greenlane.health;

/// A colour as its issuer numbers it. Green is 0, 1 or 3 in systems seen, so the number means nothing until the
/// recognition table of that issuer has been asked.
public record IssuerColour(int value) {}
