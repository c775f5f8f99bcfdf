package org.greenlane.status;

import java.util.Optional;
import org.greenlane.health.Reason;

/// One imported bundle, as `status info` tells it.
///
/// @param bytes the size of its file
/// @param distrusted why its signer no longer counts, where that is so
/// @param inForce true if it answers look-ups
/// @param damaged true if a page has been met that is not the one that was signed
public record LayerInfo(
        BundleHeader header, long bytes, Optional<Reason> distrusted, boolean inForce, boolean damaged) {}
