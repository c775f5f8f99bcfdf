package org.greenlane.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.Drawing.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignTest {
    @ParameterizedTest
    @EnumSource
    void everyPictureIsDrawnWithinItsSquare(Sign sign) {
        assertThat(sign.layers()).isNotEmpty().allSatisfy(layer -> {
            Bounds drawn = drawn(layer);
            assertThat(drawn.isEmpty()).isFalse();
            assertThat(drawn.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(drawn.getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(drawn.getMaxX()).isLessThanOrEqualTo(sign.width());
            assertThat(drawn.getMaxY()).isLessThanOrEqualTo(sign.height());
        });
    }

    private static Bounds drawn(Layer layer) {
        return Screen.fx(() -> {
            SVGPath path = new SVGPath();
            path.setContent(layer.path());
            return path.getLayoutBounds();
        });
    }
}
