package org.greenlane.desk.supervisor;

import java.util.List;
import org.greenlane.desk.parts.Drawing.Layer;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sign;

/// The supervisor's desk's own pictures.
enum OfficeSign implements Picture {
    TODAY(Layer.solid("M10 54 L28 54 L28 90 L10 90 Z M41 30 L59 30 L59 90 L41 90 Z M72 10 L90 10 L90 90 L72 90 Z")),
    LOG(
            Layer.solidLine(7, "M16 10 L84 10 L84 90 L16 90 Z"),
            Layer.solidLine(6, "M30 30 L70 30 M30 50 L70 50 M30 70 L56 70")),
    INCIDENTS(
            new Layer("M50 12 L92 84 L8 84 Z", List.of("solid", "solid-line"), 8),
            Layer.hollowLine(9, "M50 38 L50 58 M50 71 L50 71.5")),
    EXPORT(
            Layer.solidLine(8, "M12 56 L12 90 L88 90 L88 56"),
            Layer.solidLine(10, "M50 68 L50 12 M28 34 L50 11 L72 34")),
    STAFF(
            Layer.solid("M34 14 A15 15 0 1 1 33.9 14 Z M6 86 Q6 50 34 50 Q62 50 62 86 Z"),
            Layer.solid("M72 22 A12 12 0 1 1 71.9 22 Z M68 86 Q68 64 60 54 Q66 50 74 50 Q96 50 96 86 Z")),
    DATA(
            Layer.solid("M50 8 Q90 8 90 22 L90 78 Q90 92 50 92 Q10 92 10 78 L10 22 Q10 8 50 8 Z"),
            Layer.hollowLine(5, "M14 24 Q14 34 50 34 Q86 34 86 24 M14 50 Q24 60 50 60 Q76 60 86 50")),
    STATION(
            Layer.solid("M14 30 L86 30 L86 90 L14 90 Z M30 8 L70 8 L86 24 L14 24 Z"),
            Layer.hollowLine(7, "M50 42 L50 90 M30 60 L40 60 M60 60 L70 60")),
    BACKUP(
            Layer.solid("M8 12 L92 12 L92 36 L8 36 Z M14 42 L86 42 L86 90 L14 90 Z"),
            Layer.hollowLine(8, "M50 50 L50 78 M37 66 L50 79 L63 66")),
    NEWER(Layer.solidLine(11, "M20 64 L50 34 L80 64")),
    OLDER(Layer.solidLine(11, "M20 36 L50 66 L80 36")),
    FILTER(Layer.solid("M8 14 L92 14 L60 54 L60 92 L40 80 L40 54 Z"));

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of records.
    private final List<Layer> layers;

    OfficeSign(Layer... layers) {
        this.layers = List.of(layers);
    }

    static Picture of(Tab tab) {
        return switch (tab) {
            case TODAY -> TODAY;
            case LOG -> LOG;
            case INCIDENTS -> INCIDENTS;
            case EXPORT -> EXPORT;
            case STAFF -> STAFF;
            case DEVICES -> Sign.DEVICES;
            case DATA -> DATA;
            case STATION -> STATION;
        };
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }
}
