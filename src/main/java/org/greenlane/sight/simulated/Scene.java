package org.greenlane.sight.simulated;

import org.greenlane.health.Medium;

/// What is held into the simulated camera.
///
/// @param text of the QR code; empty if nobody stands there
/// @param seed of everything that chance decides: who it is, the tilt, the light, the motion
public record Scene(String text, Medium medium, long seed, Difficulty difficulty) {
    /// How hard the code is to read.
    public enum Difficulty {
        /// Held straight into good light.
        EASY(0.4),
        /// As people do it.
        USUAL(1),
        /// Tilted, badly lit, unsteady.
        HARD(1.7);

        private final double strength;

        Difficulty(double strength) {
            this.strength = strength;
        }

        double strength() {
            return strength;
        }
    }

    private static final Scene NOBODY = new Scene("", Medium.PHONE, 0, Difficulty.USUAL);

    /// The empty gate.
    public static Scene nobody() {
        return NOBODY;
    }

    /// Somebody holds up a code, as people do it.
    public static Scene of(String text, Medium medium, long seed) {
        return new Scene(text, medium, seed, Difficulty.USUAL);
    }

    boolean isNobody() {
        return text.isEmpty();
    }

    /// Says nothing of the code: it is personal.
    @Override
    public String toString() {
        return isNobody() ? "Scene[nobody]" : "Scene[" + medium + ", " + seed + "]";
    }
}
