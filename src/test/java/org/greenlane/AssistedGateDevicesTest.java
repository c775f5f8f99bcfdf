package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.SignIn;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.StationCommands;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;
import org.junit.jupiter.api.Test;

/// Which devices bring people to the desk and which to the gate.
class AssistedGateDevicesTest extends AtAssistedGate {
    /// The way from a desk that waits to a pass that nobody gave.
    private static final List<LaneCommand> PLAYING_THE_GUARD = List.of(
            LaneCommand.NOTHING_TO_SHOW,
            LaneCommand.PROCEDURE,
            LaneCommand.CHOICE_A,
            LaneCommand.CHOICE_B,
            LaneCommand.CHOICE_A,
            LaneCommand.CHOICE_B,
            LaneCommand.CONFIRM,
            LaneCommand.COMPARED,
            LaneCommand.HAND_OVER,
            LaneCommand.SIGN_OUT);

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
        scan(at, LaneCommand.NEXT_LANGUAGE);
        at.await(AssistedView.AskingConsent.class, it -> it.language().equals("en"));
        scan(at, LaneCommand.CONSENT_SPOKEN);
        at.await(AssistedView.Answered.class);
        scan(at, LaneCommand.SIGN_OUT);
        at.await(AssistedView.SignedOut.class);
    }

    private static void scan(AssistedGate at, LaneCommand command) {
        at.gate.screen.scan(at.gate.station.commands().text(command));
    }

    @Test
    void aPhoneBeforeTheDesksCameraDoesNotPlayTheGuard() throws Exception {
        AssistedGate at = staffed();
        long entries = at.logSize();
        StationCommands own = at.gate.station.commands();
        for (LaneCommand command : PLAYING_THE_GUARD) {
            at.gate.desk().see(new Shown(List.of(own.text(command))));
        }
        // What the scanner reads after them is taken after them.
        scan(at, LaneCommand.SIGN_OUT);
        at.await(AssistedView.SignedOut.class);
        assertThat(at.seen()).extracting(AssistedView::getClass).endsWith(AssistedView.Waiting.class, AssistedView.SignedOut.class)
                .doesNotContain(AssistedView.Answered.class, AssistedView.InProcedure.class, AssistedView.Confirming.class);
        assertThat(at.logSize()).as("only what the scanner read").isEqualTo(entries + 1);
        assertThat(at.opened()).isFalse();
    }

    private static BadgeCode badgeOfAnother(AssistedGate at) {
        BadgeCode badge = BadgeCode.fresh(new SecureRandom());
        StaffBook book = at.gate.station.staff().orElseThrow();
        assertThat(book.signIn(AssistedGate.CHIEF, AssistedGate.CHIEF_PIN.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        assertThat(book.roster().giveBadge(AssistedGate.CHIEF, AssistedGate.OTHER, badge)).isEqualTo(new Act.Done());
        return badge;
    }

    @Test
    void aPhotographedBadgeBeforeTheDesksCameraTakesNothingOverAndAtTheScannerItDoes() throws Exception {
        AssistedGate at = staffed();
        BadgeCode badge = badgeOfAnother(at);
        StaffBook book = at.gate.station.staff().orElseThrow();
        long entries = at.logSize();

        at.gate.desk().see(new Shown(List.of(badge.text())));
        at.gate.desk().see(new Shown(List.of(badge.text(), at.gate.code(Traveller.COMMUTER))));

        AssistedView.Answered answered = at.await(AssistedView.Answered.class);
        assertThat(answered.passage().assistance().orElseThrow().operator()).isEqualTo(AssistedGate.GUARD);
        assertThat(book.isSignedIn(AssistedGate.OTHER)).isFalse();
        assertThat(at.logSize()).as("only the passage").isEqualTo(entries + 1);

        scan(at, LaneCommand.DONE);
        at.await(AssistedView.Waiting.class);
        at.gate.screen.scan(badge.text());
        at.await(AssistedView.Waiting.class, it -> it.operator().equals(AssistedGate.OTHER));
    }

    @Test
    void aSheetOfCommandsInViewHidesNoCodeBesideItAndDoesNothing() throws Exception {
        AssistedGate at = staffed();
        String code = at.gate.code(Traveller.COMMUTER);
        StationCommands own = at.gate.station.commands();
        at.gate.desk().see(new Shown(List.of(own.text(LaneCommand.SIGN_OUT), code, own.text(LaneCommand.DONE))));
        at.await(AssistedView.Answered.class);
        // The same again, beside another part of the sheet, is no second person.
        long entries = at.logSize();
        at.gate.desk().see(new Shown(List.of(code, own.text(LaneCommand.HAND_OVER))));
        scan(at, LaneCommand.DONE);
        at.await(AssistedView.Waiting.class);
        assertThat(at.logSize()).isEqualTo(entries);
    }

    @Test
    void aBadgeBeforeTheCameraSignsNobodyInAtADeskThatIsEmptyEither() throws Exception {
        AssistedGate at = staffed();
        BadgeCode badge = badgeOfAnother(at);
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);

        at.gate.desk().see(new Shown(List.of(badge.text())));

        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        at.await(AssistedView.Waiting.class);
        assertThat(at.seen())
                .noneMatch(it -> it instanceof AssistedView.Waiting w && w.operator().equals(AssistedGate.OTHER));
    }

    @Test
    void aSheetThatASupervisorMadeWorthlessDoesNothingAtTheScannerButSayThat() throws Exception {
        String old = StationVault.commands(home()).text(LaneCommand.SIGN_OUT);
        StationSettings.read(home().settings()).withCommandSheet(2).write(home().settings());
        AssistedGate at = staffed();
        at.gate.screen.scan(old);
        until("it says so", () -> at.worthlessSheets() == 1);
        assertThat(at.otherSheets()).isZero();
        assertThat(at.view()).isInstanceOf(AssistedView.Waiting.class);
        scan(at, LaneCommand.SIGN_OUT);
        at.await(AssistedView.SignedOut.class);
    }

    @Test
    void aSheetThatIsNotThisStationsDoesNothingAtTheScannerButSayThatItMustBePrintedAnew() throws Exception {
        AssistedGate at = staffed();
        long entries = at.logSize();
        StationCommands other = new StationCommands(new byte[StationCommands.KEY_BYTES]);
        for (LaneCommand command : PLAYING_THE_GUARD) {
            at.gate.screen.scan(other.text(command));
        }
        until("it says so of each", () -> at.otherSheets() == PLAYING_THE_GUARD.size());
        // As every station's sheet had it once.
        at.gate.screen.scan("GLC:SOQ");
        until("it says so", () -> at.otherSheets() == PLAYING_THE_GUARD.size() + 1);
        assertThat(at.view()).isInstanceOf(AssistedView.Waiting.class);
        assertThat(at.logSize()).isEqualTo(entries);
        assertThat(at.opened()).isFalse();
    }
}
