package org.greenlane.sight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what looks like a code: many steps between dark and light, both ways and evenly, all over a square. Cheap, and
/// good for telling a person how to hold it; it reads nothing. Belongs to one thread.
final class CodeFinder {
    /// Cells along the side of a block, the finest first. A block must be wider than a module: fine blocks tell exactly
    /// where a code is, coarse ones find a code that is held close.
    private static final int[] BLOCKS = {1, 2, 4};

    /// What is found in coarser blocks must be so many times larger to be taken instead.
    private static final double CLEARLY = 1.5;

    /// What is another code beside the largest one is nearly as large and square.
    private static final double ALIKE = 0.6;

    private final CodeBlocks blocks = new CodeBlocks();
    private List<CodeArea> areas = List.of();

    /// @return the largest such area
    Optional<CodeArea> find(Mosaic mosaic) {
        areas = List.of();
        int largest = 0;
        for (int block : BLOCKS) {
            List<CodeArea> found = blocks.find(mosaic, block);
            int size = largest(found);
            if (size > largest * (largest == 0 ? 1 : CLEARLY)) {
                areas = found;
                largest = size;
            }
        }
        return areas.stream().max(Comparator.comparingInt(CodeArea::size));
    }

    private static int largest(List<CodeArea> areas) {
        return areas.stream().mapToInt(CodeArea::size).max().orElse(0);
    }

    /// Whether there is more than one code in the picture that was looked at last.
    boolean hasFoundSeveral() {
        int largest = largest(areas);
        return areas.stream().filter(area -> isAlike(area, largest)).count() > 1;
    }

    private static boolean isAlike(CodeArea area, int largest) {
        return area.size() >= ALIKE * largest && area.size() >= ALIKE * Math.max(area.width(), area.height());
    }
}
