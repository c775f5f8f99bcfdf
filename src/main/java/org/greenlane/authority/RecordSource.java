package org.greenlane.authority;

import org.greenlane.status.BundleRecord;
import org.jspecify.annotations.Nullable;

/// Makes the records of a bundle one by one, in any order.
interface RecordSource {
    /// How many places there are.
    int size();

    /// A maker for one thread.
    Maker maker();

    /// Not safe for several threads.
    interface Maker {
        /// @return null if this place is empty
        @Nullable BundleRecord at(int place);
    }
}
