/// Signed statuses: the bundles in which a region hands them out, their import, and the look-up of one person.
///
/// In: bundles, the trust that judges who signed them, subject keys. Out: what the newest signed status says, and how old
/// it is; never an answer from a page that is not the one that was signed. Whether an old answer is still good enough is
/// not decided here.
/// Knows the words of `health`, the proofs of `proof`, `trust`, `disk`, the `vault`, and H2 through `java.sql`.
@NullMarked
package org.greenlane.status;

import org.jspecify.annotations.NullMarked;
