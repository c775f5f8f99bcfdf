/// What a site makes of another country's health certificate: the signed rules of the place of arrival, then the site's own
/// rule.
///
/// In: a certificate with what trust and the revocations say of it. Out: one answer, with the rule that decided.
/// Pure: no clock, no disk, no screen. Knows health, proof and trust, and the rules' language.
@NullMarked
package org.greenlane.policy.foreign;

import org.jspecify.annotations.NullMarked;
