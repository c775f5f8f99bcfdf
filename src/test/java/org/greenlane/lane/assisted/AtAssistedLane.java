package org.greenlane.lane.assisted;

import static org.greenlane.lane.assisted.AssistedSite.*;

import org.greenlane.health.Consent;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;

/// Before each test a guard has signed in at the assisted lane of a station.
abstract class AtAssistedLane {
    static final Input SPOKEN = new Input.Agree(Consent.Way.SPOKEN);

    final AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(GUARD);

    static Input override(String supervisor, OverrideReason reason, String note) {
        return new Input.LetThrough(reason, note, supervisor, typed(PIN));
    }

    AssistedView answers(String... choices) {
        for (String choice : choices) {
            site.take(new Input.Answer(choice));
        }
        return site.lane.view();
    }
}
