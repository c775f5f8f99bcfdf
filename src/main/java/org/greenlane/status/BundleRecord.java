package org.greenlane.status;

import java.nio.ByteBuffer;
import org.greenlane.health.SubjectKey;

/// One record of a bundle: 28 bytes, of which the first 16 are its key.
public sealed interface BundleRecord permits StatusRecord, FamilyBinding {
    /// The length of every record, in bytes.
    int BYTES = BundleFormat.RECORD_BYTES;

    /// Where it stands among all records.
    SubjectKey key();

    /// Puts its bytes behind those that are there.
    void writeTo(ByteBuffer to);

    /// Reads what [#writeTo] has written. Of bytes that somebody else wrote, a page has to be checked first.
    ///
    /// @param at where it begins
    static BundleRecord read(ByteBuffer from, int at) {
        boolean binding = (from.get(at + BundleFormat.AT_FLAGS) & BundleFormat.FLAG_FAMILY) != 0;
        return binding ? FamilyBinding.read(from, at) : StatusRecord.read(from, at);
    }
}
