/// Who may sign EU Digital COVID Certificates, and which of them were revoked.
///
/// In: the lists that other countries publish, inside files that the station's own region has signed. Out: a
/// [org.greenlane.health.Standing] with its reason, or the reason why a certificate does not count any more.
/// Knows health, proof and trust; no clock (times come in), no disk, no network.
@NullMarked
package org.greenlane.trust.dcc;

import org.jspecify.annotations.NullMarked;
