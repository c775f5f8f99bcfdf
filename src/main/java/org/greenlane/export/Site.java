package org.greenlane.export;

import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;

/// Which gate an export comes from, as the station was set up.
///
/// @param kind of the place behind it
/// @param region whose statuses it holds
public record Site(SiteKind kind, Region region) {}
