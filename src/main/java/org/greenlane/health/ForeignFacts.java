package org.greenlane.health;

import java.util.Optional;

/// What a foreign certificate was about, and what decided on it.
///
/// @param rule the rule of this place that decided; empty if none was asked
public record ForeignFacts(CertificateKind kind, Optional<DecidingRule> rule) {}
