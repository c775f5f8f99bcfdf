package org.greenlane.authority;

import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Region;
import org.greenlane.proof.Algorithm;

/// Regions that cannot be real: no division of GB/T 2260 begins with 99. They number their colours differently and
/// sign by different algorithms, as real regions do.
public enum SyntheticRegion {
    /// Green 0, yellow 1, red 2.
    HOME("990100", 0, Algorithm.ES256),
    /// Green 1, yellow 2, red 3.
    NEIGHBOUR("990200", 1, Algorithm.EDDSA),
    /// Green 3, yellow 4, red 5. Under an announced exception.
    ANNOUNCED("990300", 3, Algorithm.ES256);

    private final String code;
    private final int green;
    private final Algorithm algorithm;

    SyntheticRegion(String code, int green, Algorithm algorithm) {
        this.code = code;
        this.green = green;
        this.algorithm = algorithm;
    }

    public Region region() {
        return new Region(code);
    }

    /// The region's own number of a colour.
    public IssuerColour number(HealthColour colour) {
        return new IssuerColour(
                switch (colour) {
                    case GREEN -> green;
                    case YELLOW -> green + 1;
                    case RED -> green + 2;
                });
    }

    Algorithm algorithm() {
        return algorithm;
    }
}
