package org.greenlane.sight.simulated;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/// The colours of somebody.
///
/// @param tone of the skin in full light
/// @param sleeve of the coat
record Skin(Color tone, Color sleeve) {
    private static final List<Color> TONES = List.of(
            new Color(0xF0C9A8), new Color(0xE6B791), new Color(0xD6A27A), new Color(0xBE8760), new Color(0x8E5F43));

    private static final List<Color> SLEEVES = List.of(
            new Color(0x39465C), new Color(0x7A4247), new Color(0x4B6152), new Color(0x8A8074), new Color(0x3A3C42));

    static Skin of(Random random) {
        return new Skin(
                TONES.get(random.nextInt(TONES.size())), SLEEVES.get(random.nextInt(SLEEVES.size())));
    }

    /// @param factor 1 leaves it as it is
    static Color shaded(Color colour, double factor) {
        return new Color(
                (int) Math.clamp(colour.getRed() * factor, 0, 255),
                (int) Math.clamp(colour.getGreen() * factor, 0, 255),
                (int) Math.clamp(colour.getBlue() * factor, 0, 255));
    }
}
