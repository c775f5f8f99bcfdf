package org.greenlane.desk;

import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// How far two colours stand out from each other.
public final class Contrast {
    private Contrast() {}

    /// WCAG 2.2, "contrast ratio": from 1 to 21.
    public static double ratio(Color one, Color other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// WCAG 2.2, "relative luminance".
    static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /// Red, green and blue in proportion to light.
    static double[] linear(Color colour) {
        return Stream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToDouble(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }
}
