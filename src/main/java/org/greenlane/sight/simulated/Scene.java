package org.greenlane.sight.simulated;

import java.util.List;
import org.greenlane.health.Medium;

/// What is before the camera.
///
/// @param texts of the QR codes: none if nobody is there, one, or two held side by side
/// @param medium what the codes stand on
/// @param seed of everything that chance decides: who it is, how it is held, the light
/// @param handling how well they are held
public record Scene(List<String> texts, Medium medium, long seed, Handling handling) {
    /// The most codes that are held up at once.
    public static final int MAX_TEXTS = 2;

    private static final Scene NOBODY = new Scene(List.of(), Medium.PHONE, 0);

    /// @throws IllegalArgumentException if there are too many texts
    public Scene {
        texts = List.copyOf(texts);
        if (texts.size() > MAX_TEXTS) {
            throw new IllegalArgumentException(texts.size() + " codes before one camera");
        }
    }

    /// Held as they should be.
    public Scene(List<String> texts, Medium medium, long seed) {
        this(texts, medium, seed, Handling.WELL);
    }

    /// The same, held in another way.
    public Scene held(Handling other) {
        return new Scene(texts, medium, seed, other);
    }

    /// The empty gate.
    public static Scene nobody() {
        return NOBODY;
    }

    /// Somebody holds up one code.
    public static Scene of(String text, Medium medium, long seed) {
        return new Scene(List.of(text), medium, seed);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /// Leaves the texts out: they are personal.
    @Override
    public String toString() {
        return "Scene[" + texts.size() + " × " + medium + ", seed " + seed + "]";
    }
}
