package org.greenlane.policy;

import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.MaskedName;
import org.greenlane.health.SubjectKey;

/// What a document that somebody laid down says to a gate.
///
/// @param genuine true if its chip was authenticated; printed lines prove nothing
/// @param valid true if it is valid today
public record DocumentFacts(
        MaskedName name, SubjectKey subject, Optional<AgeGroup> age, boolean genuine, boolean valid) {}
