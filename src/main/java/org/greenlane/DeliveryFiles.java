package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which files make a delivery, by their names.
public final class DeliveryFiles {
    static final String TRUST_LIST = "trust-list.cose";
    static final String RECOGNITION_TABLE = "recognition.cose";
    static final String BUNDLE_ENDING = ".glb";

    private DeliveryFiles() {}

    /// The files of a delivery in a folder, in the order in which they are taken.
    public static List<Path> delivery(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(DeliveryFiles::isOfDelivery)
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(TRUST_LIST))
                            .thenComparing(file -> !file.endsWith(RECOGNITION_TABLE))
                            .thenComparing(file -> file))
                    .toList();
        }
    }

    /// Whether a file could be of a delivery, by its name.
    static boolean isOfDelivery(Path file) {
        return Files.isRegularFile(file) && isKnown(file);
    }

    /// Whether a file may be of a delivery if somebody names it.
    static boolean isKnown(Path file) {
        return file.endsWith(TRUST_LIST)
                || file.endsWith(RECOGNITION_TABLE)
                || ForeignList.of(file).isPresent()
                || isBundle(file);
    }

    static boolean isBundle(Path file) {
        return file.toString().endsWith(BUNDLE_ENDING);
    }
}
