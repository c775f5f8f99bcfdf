/// Decides published examples of New Zealand's pass (the form of `nzcovidpass-spec`), and compares with what their authors say.
///
/// In: a folder of examples. Out: each with what was expected and what came. Writes nothing.
/// Knows code, health, proof, sight and trust.
@NullMarked
package org.greenlane.bench.nzcp;

import org.jspecify.annotations.NullMarked;
