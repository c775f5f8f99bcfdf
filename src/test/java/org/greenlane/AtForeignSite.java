package org.greenlane;

import java.nio.file.Path;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a station of its own stands at a site that trusts certificates of other countries; one authority
/// delivers to all of them.
abstract class AtForeignSite {
    @TempDir
    static Path shared;

    static ForeignSite.Feed feed;
    static ForeignIssuers issuers;

    @TempDir
    Path folder;

    ForeignSite site;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        feed = ForeignSite.Feed.in(shared);
        issuers = feed.issuers();
    }

    @BeforeEach
    void aStationOfASiteThatTrustsCertificatesIsSetUp() throws Exception {
        site = new ForeignSite(feed, folder, SiteKind.PARK);
    }

    @AfterEach
    void theStationCloses() {
        site.close();
    }
}
