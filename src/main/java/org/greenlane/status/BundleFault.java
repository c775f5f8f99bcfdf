package org.greenlane.status;

/// Why a bundle was not taken. The old statuses stay in force then.
public enum BundleFault {
    /// Not a bundle, or its header is not as the format says.
    MALFORMED,
    /// Made by a newer program.
    UNKNOWN_VERSION,
    /// The header is longer than any header may be.
    HEADER_TOO_LARGE,
    /// Signed by nobody who may sign statuses of that region.
    FOREIGN_SIGNER,
    /// Made in the future.
    NOT_YET,
    /// No longer the newest, by its own promise (an attacker could hand out old statuses for ever).
    EXPIRED,
    /// Older than what is known already.
    ROLLBACK,
    /// These very statuses are in force.
    ALREADY_IMPORTED,
    /// A delta that does not lie on the newest bundle that is known.
    CHAIN_BROKEN,
    /// Too many deltas one upon another: a new snapshot is needed.
    TOO_MANY_LAYERS,
    /// The hashes of the pages are not those that were signed.
    WRONG_ROOT,
    /// It ends before its end.
    TRUNCATED,
    /// It goes on behind its end.
    ENDLESS,
    /// A page is not the one that was signed: changed, swapped or too long.
    BAD_PAGE,
    /// A record with values that the format does not know.
    BAD_RECORD,
    /// A record that stands in another page than the one its key names, as when the page bits are wrong.
    MISPLACED,
    /// Records out of order.
    UNSORTED,
    /// One key twice.
    DUPLICATE_KEY,
    /// More or fewer records than signed.
    WRONG_COUNT,
    /// The file, stick or wire that it comes from failed.
    SOURCE_FAILED,
    /// The station's own disk failed or is full.
    DISK,
    /// Somebody stopped the import.
    CANCELLED
}
