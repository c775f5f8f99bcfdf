/// Decides published cases of other countries' certificates, and compares with what their authors say: of EU Digital COVID
/// Certificates (the form of `eu-digital-green-certificates/dgc-testdata`) and New Zealand's passes (of `nzcovidpass-spec`).
///
/// In: a folder of cases. Out: each case with what was expected and what came. Writes nothing.
/// Knows bench, code, health, proof, sight and trust.
@NullMarked
package org.greenlane.bench.cases;

import org.jspecify.annotations.NullMarked;
