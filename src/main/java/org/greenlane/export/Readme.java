package org.greenlane.export;

import java.util.List;

/// What a person reads first: what this is, and what it proves, in the language of the export.
final class Readme {
    private static final String NEW_LINE = "\r\n";

    private Readme() {}

    static String of(Manifest manifest) {
        ExportWords words = manifest.words();
        CellText texts = new CellText(manifest.zone());
        String site = manifest.site()
                .map(found -> words.of("site." + found.kind().name()) + ", " + found.region())
                .orElse("");
        List<String> lines = List.of(
                words.of("readme.TITLE"),
                "",
                words.of("readme.STATION") + " " + manifest.station(),
                words.of("readme.SITE") + " " + site,
                words.of("readme.MADE") + " " + texts.of(new Cell.Time(manifest.at())),
                words.of("readme.ENTRIES") + " " + manifest.first() + "–" + manifest.last(),
                words.of("readme.ROWS") + " " + manifest.rows(),
                words.of("readme.PEOPLE") + " " + words.of("content." + manifest.content().name()),
                "",
                words.of(manifest.hasEntryBytes() ? "readme.PROVES" : "readme.PROVES_HASHES"),
                words.of("readme.NOT_PROVED"),
                words.of("readme.LINKING"),
                "",
                words.of("readme.CHECK"),
                "  greenlane audit verify <ZIP> --station-key <" + Manifest.KEY_NAME + ">",
                "");
        return String.join(NEW_LINE, lines);
    }
}
