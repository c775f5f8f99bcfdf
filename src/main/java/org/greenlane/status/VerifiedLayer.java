package org.greenlane.status;

import java.util.List;

/// What came of the check of one layer, page by page.
///
/// @param pages how many were checked
/// @param named the pages that are not the ones that were signed, and why: the first [#MOST_NAMED]
/// @param bad how many are not
public record VerifiedLayer(BundleHeader header, int pages, List<BadPage> named, int bad) {
    /// A file that is damaged all over would fill the screen with its pages.
    public static final int MOST_NAMED = 16;

    public VerifiedLayer {
        named = List.copyOf(named);
    }

    /// @param number from 0
    /// @param sentence for the technician
    public record BadPage(int number, String sentence) {}

    /// True if every page is the one that was signed.
    public boolean isWhole() {
        return bad == 0 && pages == header.pages();
    }
}
