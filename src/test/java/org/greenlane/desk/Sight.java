package org.greenlane.desk;

import javafx.scene.paint.Color;

/// What eyes see of a colour. Dichromats see as Machado, Oliveira and Fernandes (2009) model it, at full severity, in linear
/// RGB; in grey there is only luminance.
enum Sight {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
    GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    @SuppressWarnings("ImmutableEnumChecker") // Never written to.
    private final double[] matrix;

    Sight(double... matrix) {
        this.matrix = matrix;
    }

    /// How far two colours are apart for these eyes: CIE 1976 colour difference; 2.3 is just noticeable.
    double distance(Color one, Color other) {
        double[] a = lab(see(one));
        double[] b = lab(see(other));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /// In proportion to light.
    double[] see(Color colour) {
        double[] in = Contrast.linear(colour);
        double[] out = new double[3];
        for (int i = 0; i < 9; i++) {
            out[i / 3] += matrix[i] * in[i % 3];
        }
        for (int i = 0; i < 3; i++) {
            out[i] = Math.clamp(out[i], 0, 1);
        }
        return out;
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = root(Contrast.luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
