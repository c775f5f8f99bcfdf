package org.greenlane;

import java.nio.file.Path;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a station of its own stands where certificates of other countries are shown; one authority delivers to
/// all of them.
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
    void aStationIsSetUp() throws Exception {
        site = aSite();
    }

    /// One that trusts certificates, if the test's class knows no better.
    ForeignSite aSite() throws Exception {
        return new ForeignSite(feed, folder, SiteKind.PARK);
    }

    @AfterEach
    void theStationCloses() {
        site.close();
    }
}
