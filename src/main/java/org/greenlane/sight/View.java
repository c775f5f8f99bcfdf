package org.greenlane.sight;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;
import org.jspecify.annotations.Nullable;

/// One picture as several passes see it: what one of them made of it is kept for the next.
final class View {
    private final GreyImage image;
    private final BooleanSupplier over;
    private final Map<Lens, View> others = new EnumMap<>(Lens.class);
    private @Nullable BitMatrix local;
    private @Nullable BitMatrix global;

    /// @param over whether the time for this picture is over
    View(GreyImage image, BooleanSupplier over) {
        this.image = image;
        this.over = over;
    }

    GreyImage image() {
        return image;
    }

    /// Whether a pass should end, with what it has.
    boolean isOver() {
        return over.getAsBoolean();
    }

    View through(Lens lens) {
        return lens == Lens.PLAIN ? this : others.computeIfAbsent(lens, l -> new View(l.apply(image), over));
    }

    /// Black and white by a threshold for each neighbourhood.
    BitMatrix local() throws NotFoundException {
        BitMatrix matrix = local;
        if (matrix == null) {
            matrix = new HybridBinarizer(source()).getBlackMatrix();
            local = matrix;
        }
        return matrix;
    }

    /// Black and white by one threshold for all.
    BitMatrix global() throws NotFoundException {
        BitMatrix matrix = global;
        if (matrix == null) {
            matrix = new GlobalHistogramBinarizer(source()).getBlackMatrix();
            global = matrix;
        }
        return matrix;
    }

    /// The picture as ZXing's readers want it, over a matrix that is there already.
    BinaryBitmap bitmap(BitMatrix matrix) {
        return new BinaryBitmap(new Fixed(source(), matrix));
    }

    /// Wipes a symbol that was read out of the black and white pictures, so that the next pass finds another.
    void cover(List<Corner> corners) {
        if (local != null) {
            Wiping.wipe(local, corners);
        }
        if (global != null) {
            Wiping.wipe(global, corners);
        }
        others.forEach((lens, view) ->
                view.cover(corners.stream().map(c -> c.scaled(1 / lens.factor())).toList()));
    }

    private LuminanceSource source() {
        int width = image.width();
        int height = image.height();
        return new PlanarYUVLuminanceSource(image.luma(), width, height, 0, 0, width, height, false);
    }

    private static final class Fixed extends Binarizer {
        private final BitMatrix matrix;

        Fixed(LuminanceSource source, BitMatrix matrix) {
            super(source);
            this.matrix = matrix;
        }

        @Override
        public BitArray getBlackRow(int y, BitArray row) {
            return matrix.getRow(y, row);
        }

        @Override
        public BitMatrix getBlackMatrix() {
            return matrix;
        }

        @Override
        public Binarizer createBinarizer(LuminanceSource source) {
            return new HybridBinarizer(source);
        }
    }
}
