package org.greenlane;

import java.util.Optional;
import org.greenlane.card.DocumentNumber;
import org.greenlane.health.SubjectKey;

/// Turns a document's number into the subject key of its person, where the region has handed its key over.
@FunctionalInterface
interface LookUpKey {
    /// For a station without the region's key.
    LookUpKey MISSING = _ -> Optional.empty();

    Optional<SubjectKey> of(DocumentNumber document);
}
