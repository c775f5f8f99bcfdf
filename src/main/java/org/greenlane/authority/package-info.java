/// The issuing side, with synthetic regions and people only: keys, the trust list, codes on phones and on paper.
///
/// In: a folder, a source of randomness, times. Out: keys and a trust list in that folder, codes as texts and pictures,
/// and the people whom demonstrations, bundles and tests are made of.
/// Knows the formats of what it issues (code, trust, status, policy), health, proof, card and disk, and how sight draws a QR code;
/// never a station's own data.
@NullMarked
package org.greenlane.authority;

import org.jspecify.annotations.NullMarked;
