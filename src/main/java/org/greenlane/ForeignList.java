package org.greenlane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The files by which a station reads the certificates of other countries: the region signs each, and each comes and goes
/// by itself.
enum ForeignList {
    DCC_SIGNERS("dcc-signers"),
    DCC_REVOCATIONS("dcc-revocations"),
    DCC_RULES("dcc-rules"),
    NZCP_ISSUERS("nzcp-issuers"),
    SHC_ISSUERS("shc-issuers"),
    FOREIGN_RULES("foreign-rules"),
    VDS_AUTHORITIES("vds-authorities"),
    VDS_REVOCATIONS("vds-revocations"),
    VDS_RULES("vds-rules"),
    DIVOC_ISSUERS("divoc-issuers");

    private final String title;

    ForeignList(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Under which name it is delivered, and stands in the station's folder.
    String fileName() {
        return title + ".cose";
    }

    static Optional<ForeignList> of(Path file) {
        return Stream.of(values()).filter(list -> file.endsWith(list.fileName())).findFirst();
    }
}
