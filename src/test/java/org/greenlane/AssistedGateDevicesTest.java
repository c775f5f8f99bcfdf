package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.junit.jupiter.api.Test;

/// Which devices bring people to the desk and which to the gate.
class AssistedGateDevicesTest extends AtAssistedGate {
    @Test
    void aCardGoesToTheGateWhileNobodyWorksAtTheDeskOrItsScreenIsNotInFront() throws Exception {
        AssistedGate at = staffed();
        at.gate.desk().inFront(false);
        at.gate.lay(Traveller.GRANDFATHER);
        assertThat(at.gate.answer().assistance()).isEmpty();

        at.gate.desk().inFront(true);
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
        at.gate.lay(Traveller.SCHOOLCHILD);
        assertThat(at.gate.answer().assistance()).isEmpty();
    }

    @Test
    void aDeskWithAWindowOfItsOwnHasItsOwnReadersAndTheGateTheScanner() throws Exception {
        AssistedGate at = unstaffed(
                new AssistedSettings(true, AssistedSettings.Window.SECOND, List.of(WiredGate.READER)));
        at.gate.plugInReader();
        var scanner = at.gate.scanner.in();
        until("the scanner works", () -> at.gate.works(WiredGate.SCANNER) && at.gate.works(WiredGate.READER));
        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        at.await(AssistedView.Waiting.class);

        scanner.write((at.gate.code(Traveller.COMMUTER) + "\r").getBytes(StandardCharsets.UTF_8));
        assertThat(at.gate.answer().assistance()).isEmpty();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
    }

    @Test
    void aScannerAloneWorksTheLane() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.gate.screen.scan(LaneCommand.NEXT_LANGUAGE.text());
        at.await(AssistedView.AskingConsent.class, it -> it.language().equals("en"));
        at.gate.screen.scan(LaneCommand.CONSENT_SPOKEN.text());
        at.await(AssistedView.Answered.class);
        at.gate.screen.scan(LaneCommand.SIGN_OUT.text());
        at.await(AssistedView.SignedOut.class);
    }
}
