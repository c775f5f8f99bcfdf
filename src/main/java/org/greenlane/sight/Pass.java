package org.greenlane.sight;

import com.google.zxing.ReaderException;

/// One way of looking at a picture. Used by one thread.
interface Pass {
    /// Adds what it reads, with outlines in the pixels of `view`.
    ///
    /// @throws ReaderException if there is nothing to be seen; what was added before stays
    void look(View view, Findings findings) throws ReaderException;

    /// Whether it ends by itself when the time is over. Others are not begun unless they are sure to end.
    default boolean mindsTheTime() {
        return false;
    }
}
