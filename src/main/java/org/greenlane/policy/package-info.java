/// What a site makes of the evidence: recognition of other regions' codes, then the site's own rule.
///
/// In: [org.greenlane.health.Evidence]. Out: one answer per person. Pure: no clock, no disk, no screen.
/// Knows health; proof and trust only to open the signed recognition table.
@NullMarked
package org.greenlane.policy;

import org.jspecify.annotations.NullMarked;
