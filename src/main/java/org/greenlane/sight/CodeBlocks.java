package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;

/// The blocks of a picture that look like a part of a code, and the areas that they make. Belongs to one thread.
final class CodeBlocks {
    /// The part of a block's pixels that must be steps, in each direction.
    private static final double LEAST_STEPS = 0.065;

    /// How many times more steps there may be in one direction than in the other.
    private static final int EVEN = 4;

    private static final int LEAST_CONTRAST = 36;

    /// Of its eight neighbours, so many of a block within a code look like a code too: a line of text has fewer.
    private static final int NEIGHBOURS = 5;

    /// Cells along the side of an area, at least.
    private static final int LEAST_SIDE = 3;

    /// The part of an area that must look like a code.
    private static final double LEAST_FILLED = 0.6;

    private boolean[] like = {};
    private boolean[] inner = {};
    private int[] queue = {};
    private int wide;
    private int high;

    /// @param block cells along the side of a block
    List<CodeArea> find(Mosaic mosaic, int block) {
        mark(mosaic, block);
        List<CodeArea> areas = new ArrayList<>();
        for (int at = 0; at < wide * high; at++) {
            if (inner[at]) {
                CodeArea area = grow(at, mosaic, block);
                if (area.size() >= LEAST_SIDE && area.filled() >= LEAST_FILLED) {
                    areas.add(area);
                }
            }
        }
        return areas;
    }

    private void mark(Mosaic mosaic, int block) {
        wide = Math.ceilDiv(mosaic.columns(), block);
        high = Math.ceilDiv(mosaic.rows(), block);
        if (like.length < wide * high) {
            like = new boolean[wide * high];
            inner = new boolean[wide * high];
            queue = new int[wide * high];
        }
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                like[y * wide + x] = isLikeCode(mosaic, x * block, y * block, block);
            }
        }
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                inner[y * wide + x] = like[y * wide + x] && neighbours(x, y) >= NEIGHBOURS;
            }
        }
    }

    private static boolean isLikeCode(Mosaic mosaic, int left, int top, int block) {
        int across = 0;
        int down = 0;
        int contrast = 0;
        int samples = 0;
        for (int row = top; row < Math.min(top + block, mosaic.rows()); row++) {
            for (int column = left; column < Math.min(left + block, mosaic.columns()); column++) {
                int cell = row * mosaic.columns() + column;
                across += mosaic.stepsAcross(cell);
                down += mosaic.stepsDown(cell);
                contrast = Math.max(contrast, mosaic.contrast(cell));
                samples += mosaic.samples();
            }
        }
        int fewer = Math.min(across, down);
        return contrast >= LEAST_CONTRAST && fewer >= LEAST_STEPS * samples && Math.max(across, down) <= EVEN * fewer;
    }

    /// What lies beyond the edge of the picture counts as a code: it may go on there.
    private int neighbours(int x, int y) {
        int count = 0;
        for (int v = y - 1; v <= y + 1; v++) {
            for (int u = x - 1; u <= x + 1; u++) {
                boolean outside = u < 0 || v < 0 || u >= wide || v >= high;
                boolean itself = u == x && v == y;
                count += !itself && (outside || like[v * wide + u]) ? 1 : 0;
            }
        }
        return count;
    }

    /// Takes away all inner blocks that hang together with one; their outline is that of the blocks around them.
    private CodeArea grow(int first, Mosaic mosaic, int block) {
        int left = wide;
        int top = high;
        int right = 0;
        int bottom = 0;
        int end = 0;
        queue[end++] = first;
        inner[first] = false;
        for (int at = 0; at < end; at++) {
            int x = queue[at] % wide;
            int y = queue[at] / wide;
            for (int v = Math.max(0, y - 1); v < Math.min(high, y + 2); v++) {
                for (int u = Math.max(0, x - 1); u < Math.min(wide, x + 2); u++) {
                    int next = v * wide + u;
                    if (like[next]) {
                        left = Math.min(left, u);
                        right = Math.max(right, u + 1);
                        top = Math.min(top, v);
                        bottom = Math.max(bottom, v + 1);
                    }
                    if (inner[next]) {
                        inner[next] = false;
                        queue[end++] = next;
                    }
                }
            }
        }
        return measured(mosaic, block, left, top, right, bottom);
    }

    private CodeArea measured(Mosaic mosaic, int block, int left, int top, int right, int bottom) {
        int alike = 0;
        int cells = 0;
        int saturated = 0;
        int lightest = 0;
        int last = Math.min(bottom * block, mosaic.rows());
        int edge = Math.min(right * block, mosaic.columns());
        for (int row = top * block; row < last; row++) {
            for (int column = left * block; column < edge; column++) {
                int cell = row * mosaic.columns() + column;
                alike += like[row / block * wide + column / block] ? 1 : 0;
                saturated += mosaic.isSaturated(cell) ? 1 : 0;
                lightest += mosaic.lightest(cell);
                cells++;
            }
        }
        int all = Math.max(1, cells);
        return new CodeArea(
                left * block, top * block, edge, last, (double) alike / all, (double) saturated / all, lightest / all);
    }
}
