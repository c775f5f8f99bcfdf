/// Decides published cases of EU Digital COVID Certificates (the form of `eu-digital-green-certificates/dgc-testdata`), and
/// compares with what their authors say.
///
/// In: a folder of cases. Out: each case with what was expected and what came. Writes nothing.
/// Knows code, health, proof, sight and trust.
@NullMarked
package org.greenlane.bench.dcc;

import org.jspecify.annotations.NullMarked;
