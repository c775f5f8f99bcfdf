/// Who may sign ICAO's seals (VDS-NC): the authorities of other countries (CSCA), the signers that they certified, and which of
/// those they have revoked.
///
/// In: certificates and revocation lists (X.509), inside files that the station's own region has signed. Out: a
/// [org.greenlane.health.Standing] with its reason, or the reason why a signer does not count any more.
/// Knows health, proof and trust; no clock (times come in), no disk, no network.
@NullMarked
package org.greenlane.trust.vds;

import org.jspecify.annotations.NullMarked;
