package org.greenlane.status;

import java.util.Optional;
import org.greenlane.health.Reason;

/// One imported bundle, as `status info` tells it.
///
/// @param distrusted why its signer no longer counts, where that is so
/// @param inForce true if it answers look-ups
/// @param damaged true if a page has been met that is not the one that was signed
public record LayerInfo(BundleHeader header, Optional<Reason> distrusted, boolean inForce, boolean damaged) {}
