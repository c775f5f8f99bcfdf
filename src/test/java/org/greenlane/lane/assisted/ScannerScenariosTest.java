package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// The lane worked by a scanner alone.
class ScannerScenariosTest extends AtAssistedLane {
    @Test
    void theWholeWayIsWalkedByAScannerAlone() {
        AssistedSite hands = new AssistedSite(SiteKind.STATION);
        List<String> scans = List.of(
                "BADGE:G1",
                "FAMILY_WITH_RED",
                COMMANDS.text(LaneCommand.LET_PART_PASS),
                COMMANDS.text(LaneCommand.PROCEDURE),
                COMMANDS.text(LaneCommand.CHOICE_B),
                COMMANDS.text(LaneCommand.CONFIRM),
                COMMANDS.text(LaneCommand.DONE),
                COMMANDS.text(LaneCommand.SIGN_OUT));
        scans.forEach(text -> hands.take(new Input.Scan(text)));
        assertThat(hands.through).isEqualTo(2);
        assertThat(hands.logged(Event.ProcedureEnded.class).getFirst().outcome()).isEqualTo("FEVER_CLINIC");
        assertThat(hands.lane.view()).isEqualTo(new SignedOut(Why.SIGNED_OUT, Optional.empty()));
    }

    @Test
    void aScannerGivesConsentAndChangesTheLanguage() {
        site.lays(Answer.PASS);
        site.take(new Input.Scan(COMMANDS.text(LaneCommand.NEXT_LANGUAGE)));
        assertThat(((AskingConsent) site.lane.view()).language()).isEqualTo("en");
        assertThat(site.take(new Input.Scan(COMMANDS.text(LaneCommand.CONSENT_SPOKEN)))).isInstanceOf(Answered.class);
    }
}
