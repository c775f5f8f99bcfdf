/// Who may sign certificates whose issuers are named by addresses on the web (SMART Health Cards, New Zealand's passes), and
/// which of them were revoked. Nothing is fetched from there.
///
/// In: what those issuers publish, inside files that the station's own region has signed. Out: a
/// [org.greenlane.health.Standing] with its reason, or the reason why a certificate does not count any more.
/// Knows health, proof and trust; no clock (times come in), no disk, no network.
@NullMarked
package org.greenlane.trust.web;

import org.jspecify.annotations.NullMarked;
