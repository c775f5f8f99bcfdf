package org.greenlane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The files by which a station reads the certificates of other countries: the region signs each, and each comes and goes
/// by itself.
enum ForeignList {
    DCC_SIGNERS("dcc-signers.cose"),
    DCC_REVOCATIONS("dcc-revocations.cose"),
    DCC_RULES("dcc-rules.cose");

    private final String fileName;

    ForeignList(String fileName) {
        this.fileName = fileName;
    }

    /// Under which name it is delivered, and stands in the station's folder.
    String fileName() {
        return fileName;
    }

    static Optional<ForeignList> of(Path file) {
        return Stream.of(values()).filter(list -> file.endsWith(list.fileName)).findFirst();
    }
}
