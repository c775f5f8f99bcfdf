package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// Whose certificate it is, seen to at the desk.
class HolderScenariosTest extends AtAssistedLane {
    @Test
    void aCertificateIsAnsweredByItsHoldersDocumentWithoutALookUp() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        AssistedView asked = site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        assertThat(asked.steps()).startsWith(Step.PROCEDURE, Step.COMPARED).contains(Step.BRING);
        assertThat(site.through).isZero();
        Brought document = site.lays(Brought.Answer.PASS);
        assertThat(site.lane.view()).isInstanceOf(AssistedView.Answered.class);
        assertThat(site.lane.view().steps()).doesNotContain(Step.COMPARED);
        assertThat(site.through).isEqualTo(1);
        assertThat(document.lookedUp).isZero();
        assertThat(document.forgotten).isEqualTo(1);
        assertThat(site.brought.getFirst().forgotten).isZero();
    }

    @Test
    void aDocumentOfSomebodyElseStopsAtTheDesk() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.lays(Brought.Answer.RED);
        assertThat(site.passages.getLast().verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(site.through).isZero();
        assertThat(site.lane.view().steps()).doesNotContain(Step.COMPARED);
    }

    @Test
    void staffWhoHaveComparedLetThroughOnceAndOneWithoutACertificateNever() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.take(new Input.Scan(Brought.Answer.UNKNOWN.name()));
        site.take(new Input.Compared());
        assertThat(site.through).isZero();
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.take(new Input.Compared());
        site.take(new Input.Compared());
        assertThat(site.through).isEqualTo(1);
        assertThat(site.passages).hasSize(3);
    }

    @Test
    void nobodyComparesTheirOwnCertificate() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.ownDocument = AssistedSite.GUARD;
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.take(new Input.Compared());
        assertThat(site.through).isZero();
    }
}
