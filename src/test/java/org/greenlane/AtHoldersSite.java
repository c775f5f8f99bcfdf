package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.greenlane.card.CardReading;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.Assistance;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;

/// Before each test a station that wants to see whose certificate it is.
abstract class AtHoldersSite extends AtForeignSite {
    static final Assistance HELP =
            new Assistance(new OperatorId("G-01"), LookUpWay.CODE, Optional.empty(), Optional.empty());
    static final String BORN = "841224";
    static final String BORN_WHOLE = "19841224";

    @Override
    ForeignSite aSite() throws Exception {
        return at(SiteKind.STATION);
    }

    ForeignSite at(SiteKind kind) throws Exception {
        return new ForeignSite(feed, folder.resolve(kind.name()), kind).deliver(issuers.all());
    }

    Passage shows(String text) throws Exception {
        return site.checkpoint().admitBesideReader(new Shown(List.of(text)));
    }

    Passage lays(Presented document) throws Exception {
        try (document) {
            return site.checkpoint().admit(document);
        }
    }

    Passage showsAndLays(String text, String name) throws Exception {
        assertThat(shows(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED));
        return lays(card(name));
    }

    /// The chip of a foreigner who lives here.
    static Presented card(String name) {
        return card(name, "20400101");
    }

    static Presented card(String name, String until) {
        return CardReading.read(Cards.foreigner(name, BORN_WHOLE, until), 0);
    }
}
